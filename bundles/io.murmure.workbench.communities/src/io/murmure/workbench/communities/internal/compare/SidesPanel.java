package io.murmure.workbench.communities.internal.compare;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import io.murmure.core.comparison.Comparison;
import io.murmure.core.comparison.Contrast;
import io.murmure.core.comparison.Rigour;
import io.murmure.core.comparison.Side;
import io.murmure.core.comparison.StudyComparer;
import io.murmure.core.comparison.Totals;
import io.murmure.core.focus.Focus;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyStore;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Page;
import io.murmure.ui.widgets.TallPicture;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Services;
import io.murmure.workbench.communities.internal.CommunityTexts;

/** Two sides, what each holds, and how the second differs from the first. */
public final class SidesPanel extends Composite {

	private final Texts texts = CommunityTexts.texts();
	private final SidePicker picker;
	private final Label totals;
	private final Label key;
	private final Composite stack;
	private final TallPicture scroll;
	private final DifferenceCanvas canvas;
	private final TwinTable table;

	/** What was picked and what came of it. */
	public record Found(Offers offers, Picked picked, Comparison comparison) {

		/** Asked in a job; empty while there is no post. */
		public static Optional<Found> read(Answers answers, StudyComparer comparer, Focus focus, Optional<Picked> chosen) {
			ZoneId zone = answers.settings().zone();
			return Offers.read(answers).map(offers -> {
				Focus suggesting = chosen.isPresent() ? focus.onCommunities(Set.of()).onChannels(Set.of()) : focus;
				Picked picked = chosen.filter(sides -> !sides.first().isEmpty()).orElseGet(() -> Picked.of(suggesting, offers, zone));
				Side first = new Side(answers.study(), picked.side(false, focus, zone));
				if (picked.kind() == Picked.Kind.STUDY) {
					try (Study other = Services.find(StudyStore.class).orElseThrow().open(Path.of(picked.second()), StudyStore.Access.READ)) {
						return compared(answers, comparer, offers, picked, first, new Side(other, picked.side(true, focus, zone)));
					}
				}
				return compared(answers, comparer, offers, picked, first, new Side(answers.study(), picked.side(true, focus, zone)));
			});
		}

		private static Found compared(Answers answers, StudyComparer comparer, Offers offers, Picked picked, Side first, Side second) {
			return new Found(offers, picked, comparer.compare(first, second, Rigour.DEFAULT, answers.progress()));
		}
	}

	/** @param picks told what the reader picks */
	public SidesPanel(Composite parent, Consumer<Picked> picks) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
		picker = new SidePicker(this, picks);
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(picker);
		totals = Page.prose(this, "");
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 0).hint(80, SWT.DEFAULT).applyTo(totals);
		stack = new Composite(this, SWT.NONE);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		scroll = new TallPicture(stack);
		Composite column = new Composite(scroll, SWT.NONE);
		column.setBackgroundMode(SWT.INHERIT_FORCE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(column);
		canvas = Page.wide(new DifferenceCanvas(column));
		key = Page.caption(column, "");
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 4).hint(80, SWT.DEFAULT).applyTo(key);
		scroll.setContent(column);
		scroll.addListener(SWT.Resize, event -> fit());
		table = new TwinTable(stack, "differences.table", row -> {
		}).named();
		asTable(false);
	}

	/** The caption wraps to the width, so that the height follows it. */
	private void fit() {
		int width = scroll.getClientArea().width;
		if (width > 0) {
			scroll.setMinHeight(scroll.getContent().computeSize(width, SWT.DEFAULT).y);
		}
	}

	public void asTable(boolean on) {
		((StackLayout) stack.getLayout()).topControl = on ? table : scroll;
		stack.layout();
	}

	public void show(Found found) {
		Skin skin = Skin.of(getDisplay());
		scroll.setBackground(skin.paper());
		scroll.getContent().setBackground(skin.paper());
		picker.show(found.offers(), found.picked());
		Comparison comparison = found.comparison();
		totals.setForeground(skin.ink());
		totals.setText("A  " + told(comparison.first(), comparison.k()) + "    B  " + told(comparison.second(), comparison.k()));
		key.setText(comparison.isTold() ? texts.get("compare.key", comparison.contrasts().size()) + (comparison.withheld() == 0 ? "" : " " + texts.get("compare.withheld", comparison.withheld(), comparison.k())) : "");
		canvas.show(DifferenceRow.of(comparison));
		DifferenceTable rows = new DifferenceTable();
		table.show(rows.titles(), DifferenceRow.of(comparison.contrasts(), Contrast::significant).stream().map(rows::row).toList());
		layout(true, true);
		fit();
		scroll.layout(true, true);
	}

	private String told(Optional<Totals> side, int k) {
		return side.map(all -> texts.get("compare.total", all.posts(), all.people(), Math.max(1, Math.round(all.days()))))
				.orElseGet(() -> texts.get("compare.few", k));
	}

	/** What is drawn. */
	public List<DifferenceRow> rows() {
		return canvas.rows();
	}
}
