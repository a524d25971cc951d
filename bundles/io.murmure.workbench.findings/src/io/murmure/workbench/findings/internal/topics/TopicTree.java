package io.murmure.workbench.findings.internal.topics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;

import io.murmure.ui.Emotions;
import io.murmure.ui.Formats;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.OwnColours;
import io.murmure.ui.widgets.Selection;
import io.murmure.workbench.findings.internal.FindingTexts;

/** The map as a tree of words and figures: families with their topics, and the topics that lie alone, the largest first. */
public final class TopicTree extends Composite {

	private static final List<String> COLUMNS = List.of("topic", "posts", "people", "emotion", "sentiment", "circles");
	private static final int WIDEST = 300;
	private static final int AIR = 18;

	private final Texts texts = FindingTexts.texts();
	private final Tree tree;

	/** @param picks told the ids of the topics that the reader picks */
	public TopicTree(Composite parent, Consumer<Set<Long>> picks) {
		super(parent, SWT.NONE);
		setLayout(new FillLayout());
		tree = new Tree(this, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		tree.setHeaderVisible(true);
		tree.setData("id", "topics.table");
		Selection.paint(tree);
		OwnColours.of(tree);
		for (String name : COLUMNS) {
			TreeColumn column = new TreeColumn(tree, name.equals("posts") || name.equals("people") ? SWT.RIGHT : SWT.LEFT);
			column.setText(texts.get("topics.column." + name));
			column.setToolTipText(texts.get("topics.column." + name + ".help"));
		}
		tree.addListener(SWT.Selection, event -> {
			Set<Long> picked = new HashSet<>();
			for (TreeItem item : tree.getSelection()) {
				picked.addAll(topics(item));
			}
			picks.accept(picked);
		});
	}

	private static List<Long> topics(TreeItem item) {
		return item.getData() instanceof Family family ? family.topics() : List.of(((Topic) item.getData()).id());
	}

	public void show(TopicMap map, Formats formats) {
		tree.setRedraw(false);
		tree.removeAll();
		List<Object> top = new ArrayList<>(map.families());
		map.topics().stream().filter(topic -> map.family(topic.id()).isEmpty()).forEach(top::add);
		top.sort((one, other) -> Long.compare(posts(other), posts(one)));
		for (Object part : top) {
			TreeItem item = OwnColours.of(new TreeItem(tree, SWT.NONE));
			if (part instanceof Family family) {
				item.setData(family);
				item.setText(new String[] { family.name().isEmpty() ? texts.get("topics.family") : family.name(), formats.number(family.posts()), formats.number(family.people()), "", "", "" });
				map.topics().stream().filter(topic -> family.topics().contains(topic.id())).forEach(topic -> topic(OwnColours.of(new TreeItem(item, SWT.NONE)), topic, formats));
				item.setExpanded(true);
			} else {
				topic(item, (Topic) part, formats);
			}
		}
		for (TreeColumn column : tree.getColumns()) {
			column.pack();
			column.setWidth(Math.min(WIDEST, column.getWidth() + AIR));
		}
		tree.setRedraw(true);
	}

	private static long posts(Object part) {
		return part instanceof Family family ? family.posts() : ((Topic) part).posts();
	}

	private void topic(TreeItem item, Topic topic, Formats formats) {
		item.setData(topic);
		String emotion = topic.feeling().map(feeling -> texts.get("topics.cell.emotion", new Emotions().label(feeling.emotion()), formats.percent(feeling.share()), formats.decimal(feeling.lift()))).orElse("");
		String sentiment = topic.balance().isEmpty() ? "" : texts.get("topics.cell.sentiment", formats.percent(topic.negative().getAsDouble()), formats.percent(topic.positive().getAsDouble()));
		String circles = topic.circles().stream().map(circle -> texts.get("topics.cell.circle", circle.circle(), formats.decimal(circle.lift()))).collect(Collectors.joining(", "));
		item.setText(new String[] { topic.name(), formats.number(topic.posts()), formats.number(topic.people()), emotion, sentiment, circles });
	}

	/** Marks topics. */
	public void pickOut(Set<Long> picked) {
		List<TreeItem> items = new ArrayList<>();
		for (TreeItem part : tree.getItems()) {
			if (picked.equals(Set.copyOf(topics(part)))) {
				items = List.of(part);
				break;
			}
			collect(part, picked, items);
		}
		tree.setSelection(items.toArray(TreeItem[]::new));
	}

	private static void collect(TreeItem part, Set<Long> picked, List<TreeItem> items) {
		if (part.getData() instanceof Topic topic && picked.contains(topic.id())) {
			items.add(part);
		}
		for (TreeItem child : part.getItems()) {
			collect(child, picked, items);
		}
	}

	@Override
	public boolean setFocus() {
		return tree.setFocus();
	}
}
