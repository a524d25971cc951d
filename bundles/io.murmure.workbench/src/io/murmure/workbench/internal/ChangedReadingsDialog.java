package io.murmure.workbench.internal;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import io.murmure.core.focus.Focus;
import io.murmure.core.reading.ReadingComparison;
import io.murmure.core.study.ModelIdentity;
import io.murmure.ui.Emotions;
import io.murmure.ui.Fonts;
import io.murmure.ui.Formats;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.OwnColours;
import io.murmure.ui.widgets.Selection;
import io.murmure.workbench.StudySession;

/** The readings of the model before and of the present one side by side: how many posts by emotion, and which changed. Stays open beside the window. */
final class ChangedReadingsDialog extends Dialog {

	private static final int CHECKSUM_SHOWN = 8;

	/** Least width of a column of figures, in pixels. */
	private static final int FIGURE = 150;

	private final Texts texts = Texts.of(StudyJobs.class);
	private final Formats formats = Formats.in(ZoneId.systemDefault());
	private final Emotions emotions = new Emotions();
	private final StudySession session;
	private final ChangedReadings changed;

	ChangedReadingsDialog(Shell parent, StudySession session, ChangedReadings changed) {
		super(parent);
		setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.MODELESS);
		setBlockOnOpen(false);
		this.session = session;
		this.changed = changed;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(texts.get("readings.title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(20, 16).spacing(8, 8).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		ReadingComparison comparison = changed.comparison();
		say(area, texts.get("readings.changed", comparison.changed(), comparison.posts(),
				formats.percent(comparison.posts() == 0 ? 0 : (double) comparison.changed() / comparison.posts())), Fonts.HEADING);
		say(area, texts.get("readings.models", name(comparison.earlier()), name(comparison.present())), Fonts.SMALL);
		byEmotion(area, comparison);
		if (!changed.posts().isEmpty()) {
			say(area, texts.get("readings.posts"), Fonts.STRONG);
			posts(area);
		}
		return area;
	}

	private static String name(ModelIdentity model) {
		String checksum = model.checksum();
		return model.id() + " (" + model.precision() + ", " + checksum.substring(0, Math.min(CHECKSUM_SHOWN, checksum.length())) + ")";
	}

	private void say(Composite area, String text, Fonts font) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(text);
		label.setFont(font.on(area.getDisplay()));
		GridDataFactory.fillDefaults().grab(true, false).hint(620, SWT.DEFAULT).applyTo(label);
	}

	private void byEmotion(Composite area, ReadingComparison comparison) {
		Table table = table(area, "readings.labels", List.of(texts.get("readings.emotion"), texts.get("readings.before"), texts.get("readings.now"), texts.get("readings.both")));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(table);
		for (ReadingComparison.Label label : comparison.labels()) {
			row(table, emotions.label(label.emotion()), formats.number(label.earlier()), formats.number(label.present()), formats.number(label.both()));
		}
		fit(table, FIGURE);
	}

	private void posts(Composite area) {
		Table table = table(area, "readings.posts", List.of(texts.get("readings.before"), texts.get("readings.now"), texts.get("readings.text")));
		GridDataFactory.fillDefaults().grab(true, true).hint(680, 240).applyTo(table);
		for (ChangedReadings.Post post : changed.posts()) {
			row(table, emotions.label(post.before()), emotions.label(post.now()), post.text().replaceAll("\\s+", " "));
		}
		table.addListener(SWT.Selection, event -> {
			ChangedReadings.Post picked = changed.posts().get(table.getSelectionIndex());
			session.focus().set(Focus.ALL.onPosts(Set.of(picked.id())));
		});
		fit(table, 0);
	}

	private static Table table(Composite area, String id, List<String> columns) {
		Table table = new Table(area, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
		table.setData("id", id);
		table.setHeaderVisible(true);
		OwnColours.of(table);
		Selection.paint(table);
		for (int i = 0; i < columns.size(); i++) {
			new TableColumn(table, i == 0 || columns.size() == 3 ? SWT.LEFT : SWT.RIGHT).setText(columns.get(i));
		}
		return table;
	}

	private static void row(Table table, String... cells) {
		OwnColours.of(new TableItem(table, SWT.NONE)).setText(cells);
	}

	private static void fit(Table table, int least) {
		for (TableColumn column : table.getColumns()) {
			column.pack();
			column.setWidth(Math.max(column.getWidth(), least));
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, texts.get("close"), true);
	}
}
