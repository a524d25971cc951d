package io.murmure.workbench.internal.preference;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

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

import io.murmure.core.reading.HeadScores;
import io.murmure.core.reading.HeadScores.LabelScore;
import io.murmure.core.reading.ModelCheck;
import io.murmure.core.table.Tables;
import io.murmure.ui.Emotions;
import io.murmure.ui.Fonts;
import io.murmure.ui.Formats;
import io.murmure.ui.Texts;
import io.murmure.workbench.internal.StudyJobs;

/** How well a model reads the user's own labelled sample: in all, by label, and what it tells instead of what. */
final class CheckDialog extends Dialog {

	private final Texts texts = Texts.of(StudyJobs.class);
	private final Formats formats = Formats.in(ZoneId.systemDefault());
	private final Emotions emotions = new Emotions();
	private final String model;
	private final ModelCheck check;

	CheckDialog(Shell parent, String model, ModelCheck check) {
		super(parent);
		this.model = model;
		this.check = check;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(texts.get("check.title", model));
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(20, 16).spacing(8, 8).applyTo(area);
		HeadScores scores = check.scores();
		say(area, texts.get("check.f1", formats.percent(scores.macroF1())), Fonts.HEADING);
		say(area, texts.get("check.over", scores.size(), check.unread(), percent(scores.calibrationError())), Fonts.SMALL);
		byLabel(area, scores);
		say(area, texts.get("check.confusion"), Fonts.STRONG);
		confusion(area, scores);
		return area;
	}

	private void say(Composite area, String text, Fonts font) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(text);
		label.setFont(font.on(area.getDisplay()));
		GridDataFactory.fillDefaults().grab(true, false).hint(520, SWT.DEFAULT).applyTo(label);
	}

	private void byLabel(Composite area, HeadScores scores) {
		Table table = table(area, "check.labels", List.of(texts.get("check.label"), texts.get("check.precision"), texts.get("check.recall"), "F1",
				texts.get("check.present"), texts.get("check.told"), texts.get("check.calibration")));
		for (LabelScore label : scores.labels()) {
			row(table, List.of(word(label.label()), percent(label.precision()), percent(label.recall()), percent(label.f1()), formats.number(label.present()),
					formats.number(label.told()), percent(label.calibrationError())));
		}
		pack(table);
	}

	private void confusion(Composite area, HeadScores scores) {
		List<String> labels = scores.head().labels();
		List<String> columns = new ArrayList<>(List.of(texts.get("check.truth")));
		labels.forEach(label -> columns.add(word(label)));
		columns.add(texts.get("check.nothing"));
		Table table = table(area, "check.confusion", columns);
		for (int i = 0; i < labels.size(); i++) {
			row(table, Stream.concat(Stream.of(word(labels.get(i))), LongStream.of(scores.confusion()[i]).mapToObj(formats::number)).toList());
		}
		pack(table);
	}

	private String word(String label) {
		return Tables.FINE_EMOTIONS.contains(label) ? emotions.fine(label) : label;
	}

	private String percent(double share) {
		return Double.isNaN(share) ? "–" : formats.percent(share);
	}

	private static Table table(Composite area, String id, List<String> columns) {
		Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
		table.setData("id", id);
		table.setHeaderVisible(true);
		for (int i = 0; i < columns.size(); i++) {
			new TableColumn(table, i == 0 ? SWT.LEFT : SWT.RIGHT).setText(columns.get(i));
		}
		GridDataFactory.fillDefaults().grab(true, true).hint(640, 170).applyTo(table);
		return table;
	}

	private static void row(Table table, List<String> cells) {
		new TableItem(table, SWT.NONE).setText(cells.toArray(String[]::new));
	}

	private static void pack(Table table) {
		for (TableColumn column : table.getColumns()) {
			column.pack();
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, texts.get("close"), true);
	}
}
