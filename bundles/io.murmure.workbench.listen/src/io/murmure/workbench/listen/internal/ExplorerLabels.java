package io.murmure.workbench.listen.internal;

import java.time.ZoneId;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IToolTipProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Display;

import io.murmure.core.study.Run;
import io.murmure.ui.Formats;
import io.murmure.ui.Icons;
import io.murmure.ui.Skin;

/** A name, then quietly how many. */
public final class ExplorerLabels extends LabelProvider implements IStyledLabelProvider, IToolTipProvider {

	private final Display display;
	private final Formats formats = Formats.in(ZoneId.systemDefault());

	public ExplorerLabels(Display display) {
		this.display = display;
	}

	@Override
	public StyledString getStyledText(Object element) {
		StyledString text = new StyledString(getText(element));
		String count = count((ExplorerNode) element);
		if (!count.isEmpty()) {
			text.append("  " + count, quiet());
		}
		return text;
	}

	private StyledString.Styler quiet() {
		return new StyledString.Styler() {
			@Override
			public void applyStyles(TextStyle style) {
				style.foreground = Skin.of(display).quiet();
			}
		};
	}

	@Override
	public String getText(Object element) {
		return switch ((ExplorerNode) element) {
			case ExplorerNode.OfStudy study -> study.name();
			case ExplorerNode.Folder folder -> folder.name();
			case ExplorerNode.OfChannel channel -> channel.name();
			case ExplorerNode.OfCircle of -> of.circle().name();
			case ExplorerNode.OfFinding finding -> finding.sentence();
			case ExplorerNode.OfRun run -> run.name();
		};
	}

	/** How many there are of what a node stands for; empty where that is not said. */
	String count(ExplorerNode node) {
		return switch (node) {
			case ExplorerNode.OfStudy study -> formats.number(study.posts());
			case ExplorerNode.Folder folder -> formats.number(folder.children().size());
			case ExplorerNode.OfChannel channel -> formats.number(channel.posts());
			case ExplorerNode.OfCircle of -> formats.number(of.circle().size());
			case ExplorerNode.OfFinding finding -> "";
			case ExplorerNode.OfRun of -> made(of.run());
		};
	}

	/** What came of a run: posts added by an import, a mark where it did not end well. */
	private String made(Run run) {
		String added = run.kind() == Run.Kind.IMPORT && run.outcome() != Run.Outcome.BROKEN_OFF ? "+" + formats.number(run.counts().getOrDefault("added", 0L)) : "";
		return run.outcome() == Run.Outcome.DONE ? added : (added + " ⚠").strip();
	}

	@Override
	public String getToolTipText(Object element) {
		return element instanceof ExplorerNode.OfRun of ? getText(element) + " · " + formats.longMoment(of.run().started()) : getText(element);
	}

	@Override
	public Image getImage(Object element) {
		return icon((ExplorerNode) element).on(display);
	}

	private static Icons icon(ExplorerNode node) {
		return switch (node) {
			case ExplorerNode.OfStudy study -> Icons.STUDY;
			case ExplorerNode.Folder folder -> switch (folder.kind()) {
				case CHANNELS -> Icons.POSTS;
				case CIRCLES -> Icons.CIRCLES;
				case FINDINGS -> Icons.FINDING;
				case RUNS -> Icons.RUN;
			};
			case ExplorerNode.OfChannel channel -> Icons.CHANNEL;
			case ExplorerNode.OfCircle circle -> Icons.CIRCLE;
			case ExplorerNode.OfFinding finding -> Icons.FINDING;
			case ExplorerNode.OfRun of -> icon(of.run().kind());
		};
	}

	private static Icons icon(Run.Kind kind) {
		return switch (kind) {
			case IMPORT -> Icons.IMPORT;
			case ANNOTATE, ANALYSE -> Icons.ANALYSE;
			case REMOVE -> Icons.CLEAR;
		};
	}
}
