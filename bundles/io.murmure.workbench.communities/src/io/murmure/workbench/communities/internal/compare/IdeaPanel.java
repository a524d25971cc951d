package io.murmure.workbench.communities.internal.compare;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

import io.murmure.core.comparison.ComparisonText;
import io.murmure.core.comparison.Contrast;
import io.murmure.core.comparison.Echo;
import io.murmure.core.comparison.EchoText;
import io.murmure.core.comparison.Idea;
import io.murmure.core.comparison.Reception;
import io.murmure.core.comparison.Rigour;
import io.murmure.core.comparison.StudyComparer;
import io.murmure.core.focus.Focus;
import io.murmure.core.study.StudyException;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Page;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.workbench.Answers;
import io.murmure.workbench.communities.internal.CommunityTexts;

/** A post, link, word or date, and how everybody and each circle took it. */
public final class IdeaPanel extends Composite {

	private static final int SHOWN = 6;
	private static final int EXCERPT = 120;

	private final Texts texts = CommunityTexts.texts();
	private final Combo kind;
	private final Text what;
	private final Spinner days;
	private final Composite stack;
	private final Page page;
	private final TwinTable table;

	/** What may be put to the test. */
	private enum Kind {
		POST, LINK, WORD, DATE
	}

	/** What is asked for. */
	public record Asked(Optional<Idea> idea, Duration window, String problem) {
	}

	/** What came of it: an answer, or a sentence that says why there is none. */
	public record Found(Optional<Reception> reception, String excerpt, String problem, ZoneId zone) {

		/** Asked in a job. */
		public static Found read(Answers answers, StudyComparer comparer, Asked asked) {
			ZoneId zone = answers.settings().zone();
			if (asked.idea().isEmpty()) {
				return new Found(Optional.empty(), "", asked.problem(), zone);
			}
			String excerpt = asked.idea().get() instanceof Idea.OfPost post
					? answers.first(row -> row.text(0), "select text from posts where post_id = ?", post.id()).orElse("") : "";
			try {
				return new Found(Optional.of(comparer.test(answers.study(), asked.idea().get(), asked.window(), Rigour.DEFAULT, answers.progress())), excerpt, "", zone);
			} catch (StudyException nothing) {
				return new Found(Optional.empty(), excerpt, nothing.getMessage(), zone);
			}
		}
	}

	/** @param ask told when the reader wants another answer */
	public IdeaPanel(Composite parent, Runnable ask) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
		Composite row = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).margins(10, 4).spacing(6, 4).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		kind = new Combo(row, SWT.READ_ONLY);
		kind.setItems(Stream.of(Kind.values()).map(one -> texts.get("idea.kind." + one)).toArray(String[]::new));
		kind.select(0);
		kind.setData("id", "idea.kind");
		what = new Text(row, SWT.BORDER | SWT.SEARCH);
		what.setData("id", "idea.what");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(what);
		days = new Spinner(row, SWT.BORDER);
		days.setValues(7, 1, 365, 0, 1, 7);
		days.setToolTipText(texts.get("idea.days"));
		days.setData("id", "idea.days");
		Label unit = new Label(row, SWT.NONE);
		unit.setText(texts.get("idea.unit"));
		Button test = new Button(row, SWT.PUSH);
		test.setText(texts.get("idea.test"));
		test.setData("id", "idea.test");
		test.addListener(SWT.Selection, event -> ask.run());
		what.addListener(SWT.DefaultSelection, event -> ask.run());
		kind.addListener(SWT.Selection, event -> {
			enable();
			ask.run();
		});
		stack = new Composite(this, SWT.NONE);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		page = new Page(stack);
		table = new TwinTable(stack, "idea.table", picked -> {
		});
		enable();
		asTable(false);
	}

	private Kind kind() {
		return Kind.values()[kind.getSelectionIndex()];
	}

	private void enable() {
		what.setEnabled(kind() != Kind.POST);
		what.setText("");
		what.setMessage(texts.get("idea.hint." + kind()));
	}

	/** Puts the post that is picked out to the test. */
	public void onPost() {
		kind.select(Kind.POST.ordinal());
		enable();
	}

	public boolean isOnPost() {
		return kind() == Kind.POST;
	}

	public void asTable(boolean on) {
		((StackLayout) stack.getLayout()).topControl = on ? table : page;
		stack.layout();
	}

	/** What the reader asks for now. */
	public Asked asked(Focus focus, ZoneId zone) {
		Duration window = Duration.ofDays(days.getSelection());
		String typed = what.getText().strip();
		if (kind() == Kind.POST) {
			return new Asked(focus.posts().stream().findFirst().map(Idea.OfPost::new), window, texts.get("idea.hint.POST"));
		}
		if (typed.isEmpty()) {
			return new Asked(Optional.empty(), window, texts.get("idea.hint." + kind()));
		}
		return switch (kind()) {
			case LINK -> new Asked(Optional.of(new Idea.OfLink(typed)), window, "");
			case WORD -> new Asked(Optional.of(new Idea.OfWord(typed)), window, "");
			default -> date(typed, zone, window);
		};
	}

	private Asked date(String typed, ZoneId zone, Duration window) {
		try {
			return new Asked(Optional.of(new Idea.OfDate(LocalDate.parse(typed).atStartOfDay(zone).toInstant())), window, "");
		} catch (DateTimeException unreadable) {
			return new Asked(Optional.empty(), window, texts.get("idea.noDate", typed));
		}
	}

	public void show(Found found) {
		Composite column = page.clear();
		if (kind() == Kind.POST && !found.excerpt().isEmpty()) {
			what.setMessage(excerpt(found.excerpt()));
		}
		found.reception().ifPresentOrElse(reception -> show(column, reception, found.zone()), () -> Page.prose(column, found.problem()));
		page.done();
		DifferenceTable rows = new DifferenceTable();
		List<TwinTable.Row> cells = new ArrayList<>();
		EchoText text = new EchoText(ComparisonText.of(Locale.getDefault()), found.zone());
		found.reception().ifPresent(reception -> reception.echoes().forEach(echo -> DifferenceRow.of(echo.comparison().contrasts(), echo::standsOut).forEach(row -> {
			TwinTable.Row plain = rows.row(row);
			cells.add(new TwinTable.Row(row, before(text.who(echo), plain.cells()), before(text.who(echo), plain.keys())));
		})));
		table.show(before(texts.get("idea.who"), rows.titles()), cells);
	}

	private static <T> List<T> before(T first, List<? extends T> others) {
		List<T> all = new ArrayList<>(List.of(first));
		all.addAll(others);
		return all;
	}

	private static String excerpt(String text) {
		String line = text.strip().replaceAll("\\s+", " ");
		return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT - 1) + "…";
	}

	private void show(Composite column, Reception reception, ZoneId zone) {
		ComparisonText words = ComparisonText.of(Locale.getDefault());
		EchoText text = new EchoText(words, zone);
		for (Echo echo : reception.echoes()) {
			Label sentence = Page.prose(column, text.tell(echo, reception.window().toDays()));
			GridDataFactory.fillDefaults().grab(true, false).indent(0, 10).hint(80, SWT.DEFAULT).applyTo(sentence);
			List<DifferenceRow> rows = DifferenceRow.of(shown(echo), echo::standsOut);
			if (!rows.isEmpty()) {
				DifferenceCanvas canvas = new DifferenceCanvas(column);
				canvas.show(rows);
				Page.wide(canvas);
			}
		}
		Page.caption(column, texts.get("idea.key", reception.window().toDays()));
	}

	/** The volume and the figures that differ most surely. */
	private static List<Contrast> shown(Echo echo) {
		List<Contrast> surest = echo.comparison().figures().stream().sorted(Comparator.comparingDouble(Contrast::p)).limit(SHOWN).toList();
		return echo.comparison().figures().stream().filter(surest::contains).toList();
	}
}
