package io.murmure.workbench.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.ToolItem;

import io.murmure.core.focus.Focus;
import io.murmure.core.privacy.Disclosure;
import io.murmure.core.table.TopicTables;
import io.murmure.ui.Icons;
import io.murmure.ui.widgets.Message;
import io.murmure.ui.widgets.Twins;
import io.murmure.workbench.findings.internal.topics.TopicCanvas;
import io.murmure.workbench.findings.internal.topics.TopicColours;
import io.murmure.workbench.findings.internal.topics.TopicLayout;
import io.murmure.workbench.findings.internal.topics.TopicMap;
import io.murmure.workbench.findings.internal.topics.TopicMapExport;
import io.murmure.workbench.findings.internal.topics.TopicMapReader;
import io.murmure.workbench.findings.internal.topics.TopicTree;

/** What people talk about, as a map: near each other what is alike, as large as it is talked of, in the colour of what people feel. Picking a topic puts it in Focus. */
public final class TopicsView extends BoardView {

	/** Of width to height: one map for any window, so that topics stay where they are. */
	private static final double RATIO = 1.5;

	private Twins twins;
	private TopicCanvas canvas;
	private TopicTree tree;
	private ToolItem byBalance;
	private Optional<Answer> shown = Optional.empty();

	private record Answer(TopicMap map, TopicLayout layout) {
	}

	public TopicsView() {
		super("topics");
	}

	@Override
	protected Control createContent(Composite parent) {
		twins = new Twins(parent, "topics.tools", texts.get("asTable"), texts.get("topics.what"));
		canvas = new TopicCanvas(twins.stack(), this::pick);
		tree = new TopicTree(twins.stack(), this::pick);
		byBalance = twins.tools().toggle("sentiment", Icons.PROFILE, texts.get("topics.bySentiment"), on -> colour());
		twins.tools().push("fit", Icons.FIT, texts.get("topics.fit"), canvas::fit);
		twins.tools().push("export", Icons.EXPORT, texts.get("topics.export"), this::export);
		twins.done();
		return twins;
	}

	/** What proves a finding is another set of posts, and is let go for them. */
	private void pick(Set<Long> topics) {
		focus(focus().onTopics(topics).onFinding(""));
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		canvas.pickOut(after.topics());
		tree.pickOut(after.topics());
		return super.follows(before.onTopics(Set.of()), after.onTopics(Set.of()));
	}

	@Override
	protected void refresh() {
		Focus focus = focus();
		ask(answers -> {
			TopicMap map = TopicMapReader.read(answers, focus);
			return new Answer(map, TopicLayout.of(map, RATIO));
		}, this::show);
	}

	private void show(Answer answer) {
		if (answer.map().topics().isEmpty()) {
			if (session().study().filter(study -> study.tableVersion(TopicTables.TOPICS) > 0 && study.tableVersion(TopicTables.TOPIC_PLACES) == 0).isPresent()) {
				showUnfilled(texts.get("topics.unmapped"), false);
			} else {
				showNothing();
			}
			return;
		}
		shown = Optional.of(answer);
		colour();
		tree.show(answer.map(), formats());
		canvas.pickOut(focus().topics());
		tree.pickOut(focus().topics());
	}

	private void colour() {
		shown.ifPresent(answer -> canvas.show(answer.map(), answer.layout(), colours(), rule()));
	}

	private TopicColours colours() {
		return new TopicColours(skin(), formats(), byBalance.getSelection());
	}

	private Disclosure rule() {
		return new Disclosure(session().study().orElseThrow().settings().disclosureK());
	}

	private void export() {
		shown.ifPresent(answer -> {
			TopicMapExport export = new TopicMapExport(answer.map(), colours(), rule());
			if (export.withheld() == answer.map().topics().size()) {
				Message.tell(getSite().getShell(), texts.get("topics.export"), texts.get("topics.export.refused", rule().k()));
				return;
			}
			FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
			dialog.setText(texts.get("topics.export"));
			dialog.setFilterExtensions(new String[] { "*.svg", "*.png" });
			dialog.setFileName(texts.get("topics.file") + ".svg");
			dialog.setOverwrite(true);
			Optional.ofNullable(dialog.open()).ifPresent(file -> write(export, Path.of(file)));
		});
	}

	private void write(TopicMapExport export, Path file) {
		try {
			export.write(file);
			if (export.withheld() > 0) {
				Message.tell(getSite().getShell(), texts.get("topics.export"), texts.get("topics.export.withheld", export.withheld(), rule().k()));
			}
		} catch (IOException failure) {
			Message.tell(getSite().getShell(), texts.get("topics.export"), texts.get("topics.export.failed", file));
		}
	}

	@Override
	protected Icons icon() {
		return Icons.LANDSCAPE;
	}
}
