package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.session;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.core.finding.FindingState;
import io.murmure.core.finding.FindingText;
import io.murmure.core.finding.Inbox;
import io.murmure.core.finding.Judgement;
import io.murmure.core.finding.StudyFinding;
import io.murmure.core.focus.Focus;
import io.murmure.core.pipeline.Pipeline;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.Study;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.FindingTables;
import io.murmure.ui.widgets.Choice;

/** A listener goes through the findings of the sample study. */
class FindingsTest {

	private static final String PREFIX = "io.murmure.workbench.findings.";

	@BeforeEach
	void openFindings() throws IOException {
		Sample.openFindings();
	}

	@AfterEach
	void everythingIsNewAgain() {
		Inbox inbox = new Inbox(study());
		inbox.all().stream().filter(finding -> finding.state(Instant.now()) != FindingState.NEW).forEach(finding -> inbox.judge(finding, Judgement.of(FindingState.NEW, Instant.now())));
		run(() -> {
			session().contentChanged();
			session().focus().set(Focus.ALL);
		});
	}

	@Test
	void everyFindingStandsInTheInboxAsTheSentenceOfTheCore() {
		FindingText text = FindingText.of(Locale.getDefault(), study().settings().zone());
		List<StudyFinding> all = new Inbox(study()).all();
		Table table = ui(() -> find(Table.class, "inbox").orElseThrow());
		assertEquals(all.size(), ui(table::getItemCount));
		for (int row = 0; row < all.size(); row++) {
			int index = row;
			String told = ui(() -> table.getItem(index).getText(0));
			assertTrue(told.startsWith(text.tell(all.get(row).finding())), told);
		}
	}

	@Test
	void aPickedFindingPutsItsEvidenceInFocusAndIsExplained() {
		StudyFinding first = pick(0);
		assertEquals(first.key(), ui(() -> session().focus().get().finding()));
		waitFor("the sentence stands in the view", () -> find(Label.class, "sentence").isPresent());
		waitFor("its posts stand below", () -> find(Composite.class, "evidence").filter(panel -> panel.getChildren().length > 1).isPresent());
		long post = evidence(first).getFirst();
		run(() -> {
			Link who = find(Link.class, "evidence." + post).orElseThrow();
			Event click = new Event();
			click.text = "pick";
			who.notifyListeners(SWT.Selection, click);
		});
		assertEquals(Set.of(post), ui(() -> session().focus().get().posts()));
	}

	@Test
	void aPickedFindingIsSeenThoughAnotherViewLayBeforeIt() {
		run(() -> Window.show("io.murmure.workbench.communities.comparison"));
		run(() -> Window.show(PREFIX + "inbox"));
		pick(0);
		waitFor("its sentence is seen", () -> find(Label.class, "sentence").isPresent());
		assertEquals(PREFIX + "inbox", ui(() -> Window.window().getActivePage().getActivePart().getSite().getId()), "the keyboard stays where it was");
	}

	@Test
	void aPickedFindingShowsAllItsEvidenceWhateverWasLookedAtBefore() {
		List<String> notes = new ArrayList<>();
		Runnable stop = session().listenToNotes(notes::add);
		run(() -> session().focus().set(Focus.ALL.onChannels(Set.of("nowhere")).onEmotions(Set.of("joy")).onText("zzz")));
		assertWhole(pick(0));
		waitFor("what was let go is told", () -> notes.size() == 1);
		assertTrue(List.of("Channel · Emotion · Words", "Canal · Émotion · Mots").stream().anyMatch(notes.getFirst()::contains), notes.getFirst());
		run(() -> stop.run());
		run(() -> session().focus().set(session().focus().get().onChannels(Set.of("nowhere"))));
		run(() -> Window.show(PREFIX + "needs"));
		waitFor("needs are listed", () -> find(Table.class, "needs").filter(table -> table.getItemCount() > 0).isPresent());
		run(() -> {
			Table table = find(Table.class, "needs").orElseThrow();
			table.select(0);
			table.notifyListeners(SWT.Selection, new Event());
		});
		assertWhole(new Inbox(study()).find(ui(() -> session().focus().get().finding())).orElseThrow());
	}

	@Test
	void aFindingOfTheExplorerShowsAllItsEvidence() {
		run(() -> Window.show("io.murmure.workbench.listen.explorer"));
		waitFor("findings stand in the tree", () -> find(Tree.class, "explorer").flatMap(FindingsTest::folder).isPresent());
		run(() -> session().focus().set(Focus.ALL.onChannels(Set.of("nowhere"))));
		run(() -> {
			Tree tree = find(Tree.class, "explorer").orElseThrow();
			TreeItem folder = folder(tree).orElseThrow();
			folder.setExpanded(true);
			Event expanded = new Event();
			expanded.item = folder;
			tree.notifyListeners(SWT.Expand, expanded);
			tree.select(folder.getItem(0));
			Event picked = new Event();
			picked.item = folder.getItem(0);
			tree.notifyListeners(SWT.Selection, picked);
		});
		waitFor("a finding is in Focus", () -> !session().focus().get().finding().isEmpty());
		assertWhole(new Inbox(study()).find(ui(() -> session().focus().get().finding())).orElseThrow());
	}

	private static void assertWhole(StudyFinding finding) {
		assertEquals(finding.posts(), Window.count(ui(() -> session().focus().get())), "posts in Focus that prove it");
	}

	@Test
	void keysJudgeFindingsAndTheStateSurvivesAnotherAnalysis() {
		StudyFinding first = pick(0);
		type('f');
		waitFor("it is followed", () -> state(first.key()) == FindingState.FOLLOWED);
		StudyFinding second = pick(1);
		type('s');
		waitFor("it is snoozed, and out of the way", () -> state(second.key()) == FindingState.SNOOZED && sentences().stream().noneMatch(told -> told.startsWith(sentence(second))));
		new Pipeline(session().catalog().analyses()).run(study(), List.of("findings"), Map.of(), Progress.NONE);
		assertEquals(FindingState.FOLLOWED, state(first.key()));
		assertEquals(FindingState.SNOOZED, state(second.key()));
	}

	@Test
	void aWordThatIsSaidInAnotherWayStandsInTheInboxWithWhatStoodBesideItBefore() {
		Instant march = Instant.parse("2026-03-20T09:00:00Z");
		meanings(change -> {
			change.add(FindingTables.MEANINGS, 1L, "chaîne", null, march, march, 3L, 6L, 1L, 30L, 9L, 0.9, 30.0, 0.001, "antivol", 6L, "maillon", 7L);
			change.add(FindingTables.MEANING_POSTS, 1L, 1, 1L);
		});
		try {
			waitFor("it is told", () -> sentences().stream().anyMatch(told -> told.contains("chaîne") && told.contains("antivol")));
			assertTrue(ui(() -> find(Composite.class, "kind.meaning").isPresent()), "there is a filter for its kind");
			run(() -> {
				Table table = find(Table.class, "inbox").orElseThrow();
				table.select(sentences().indexOf(sentences().stream().filter(told -> told.contains("antivol")).findFirst().orElseThrow()));
				table.notifyListeners(SWT.Selection, new Event());
			});
			waitFor("its reasons are told", () -> Window.all(Window.window().getShell()).stream().anyMatch(control -> control instanceof Label label && label.getText().contains("maillon")));
		} finally {
			meanings(change -> {
			});
		}
		waitFor("it is gone", () -> sentences().stream().noneMatch(told -> told.contains("antivol")));
	}

	/** What their analysis would have written, told anew. */
	private static void meanings(Consumer<TableChange> written) {
		try (TableChange change = study().change(List.of(FindingTables.MEANINGS, FindingTables.MEANING_POSTS))) {
			change.clear();
			written.accept(change);
			change.commit("meanings", study().state("meanings").orElseThrow());
		}
		new Pipeline(session().catalog().analyses()).run(study(), List.of("findings"), Map.of(), Progress.NONE);
		run(() -> session().contentChanged());
	}

	@Test
	void aFindingIsDismissedForAReasonAlone() {
		StudyFinding last = pick(2);
		Table table = ui(() -> find(Table.class, "inbox").orElseThrow());
		Window.window().getShell().getDisplay().asyncExec(() -> type(table, 'd'));
		waitFor("it asks why", () -> Window.dialog().isPresent());
		run(() -> {
			Shell asking = Window.dialog().orElseThrow();
			Button ok = asking.getDefaultButton();
			assertTrue(!ok.isEnabled(), "without a reason nothing is dismissed");
			field(asking).setText("They speak of another light");
			Window.click(ok);
		});
		waitFor("it is dismissed", () -> state(last.key()) == FindingState.DISMISSED);
		assertEquals("They speak of another light", new Inbox(study()).find(last.key()).orElseThrow().judgement().reason());
	}

	@Test
	void aNoteIsKeptAndAPostPinned() {
		StudyFinding first = pick(0);
		waitFor("there is a field for notes", () -> find(Text.class, "note").isPresent());
		run(() -> {
			find(Text.class, "note").orElseThrow().setText("Call the maker on Monday.");
			Window.click(find(Button.class, "keepNote").orElseThrow());
		});
		waitFor("the note is kept", () -> new Inbox(study()).find(first.key()).orElseThrow().notes().stream().anyMatch(note -> note.text().equals("Call the maker on Monday.")));
		long other = other(first);
		run(() -> session().focus().set(session().focus().get().onPosts(Set.of(other))));
		waitFor("the post can be pinned", () -> find(Button.class, "pin").filter(Button::isEnabled).isPresent());
		run(() -> Window.click(find(Button.class, "pin").orElseThrow()));
		waitFor("it is pinned", () -> new Inbox(study()).find(first.key()).orElseThrow().pins().contains(other));
		StudyFinding kept = new Inbox(study()).find(first.key()).orElseThrow();
		new Inbox(study()).takeBack(kept, kept.notes().getLast());
		new Inbox(study()).unpin(kept, other);
	}

	@Test
	void kindsNarrowTheInbox() {
		int all = ui(() -> find(Table.class, "inbox").orElseThrow().getItemCount());
		toggle("kind.need");
		waitFor("needs are left out", () -> find(Table.class, "inbox").orElseThrow().getItemCount() < all);
		toggle("kind.need");
		waitFor("needs are back", () -> find(Table.class, "inbox").orElseThrow().getItemCount() == all);
	}

	@Test
	void aKindThatIsLeftOutLetsGoOfThePickedFinding() {
		StudyFinding first = pick(0);
		toggle("kind." + first.kind());
		waitFor("it is no longer picked", () -> session().focus().get().finding().isEmpty());
		toggle("kind." + first.kind());
		assertEquals("", ui(() -> session().focus().get().finding()));
	}

	@Test
	void aSpanNarrowsInboxAndNeedsToWhatHasEvidenceInItAndSaysSo() {
		int all = ui(() -> find(Table.class, "inbox").orElseThrow().getItemCount());
		Focus.Span span = new Focus.Span(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-12T00:00:00Z"));
		long left = Window.firstOf("select count(distinct finding_id) from finding_posts join posts using (post_id) where time >= ? and time < ?", span.start(), span.end());
		assertTrue(left > 0 && left < all, left + " of " + all);
		StudyFinding later = new Inbox(study()).all().stream().filter(finding -> finding.firstSeen().isAfter(span.end())).findFirst().orElseThrow();
		run(() -> session().focus().set(Focus.ALL.onFinding(later.key())));
		run(() -> session().focus().set(session().focus().get().onSpan(Optional.of(span))));
		waitFor("the inbox is narrowed", () -> find(Table.class, "inbox").orElseThrow().getItemCount() == left);
		assertEquals("", ui(() -> session().focus().get().finding()), "what the span leaves out is no longer picked");
		String told = ui(() -> Window.texts(Window.window().getShell()));
		assertTrue(List.of("with evidence from", "une preuve du").stream().anyMatch(told::contains), told);
		StudyFinding first = pick(0);
		assertEquals(Optional.of(span), ui(() -> session().focus().get().span()), "what narrows the inbox stays");
		assertTrue(first.firstSeen().isBefore(span.end()));
		run(() -> Window.show(PREFIX + "needs"));
		long needs = Window.firstOf("select count(distinct need_id) from need_posts join posts using (post_id) where time >= ? and time < ? and need_id in (select need_id from needs)", span.start(), span.end());
		waitFor("needs are narrowed too", () -> find(Table.class, "needs").filter(table -> table.getItemCount() == needs).isPresent());
		assertTrue(needs < Window.firstOf("select count(*) from needs"));
		run(() -> session().focus().set(Focus.ALL));
		waitFor("all are back", () -> find(Table.class, "inbox").orElseThrow().getItemCount() == all);
	}

	@Test
	void noNameOfATabIsCut() {
		run(() -> {
			Window.window().getShell().setBounds(0, 0, 1440, 900);
			Window.window().getActivePage().resetPerspective();
		});
		waitFor("every tab shows its whole name", () -> Window.all(Window.window().getShell()).stream().filter(CTabFolder.class::isInstance).map(CTabFolder.class::cast).filter(Control::isVisible)
				.flatMap(folder -> Arrays.stream(folder.getItems())).allMatch(FindingsTest::isWhole));
	}

	/** Whether name and icon have room, with what is between them. */
	private static boolean isWhole(CTabItem tab) {
		GC gc = new GC(tab.getParent());
		int name = gc.textExtent(tab.getText()).x;
		gc.dispose();
		return tab.isShowing() && tab.getBounds().width >= name + tab.getImage().getBounds().width;
	}

	@Test
	void theExplorerCountsFindingsAndOpensThem() {
		run(() -> Window.show("io.murmure.workbench.listen.explorer"));
		waitFor("findings stand in the tree", () -> find(Tree.class, "explorer").flatMap(FindingsTest::folder).isPresent());
		run(() -> {
			Tree tree = find(Tree.class, "explorer").orElseThrow();
			assertTrue(folder(tree).orElseThrow().getItemCount() > 0);
		});
	}

	private static Optional<TreeItem> folder(Tree tree) {
		return tree.getItemCount() == 0 ? Optional.empty()
				: Arrays.stream(tree.getItem(0).getItems()).filter(item -> item.getText().startsWith("Findings") || item.getText().startsWith("Constats")).findFirst();
	}

	private static void toggle(String kind) {
		run(() -> find(Choice.class, kind).orElseThrow().notifyListeners(SWT.MouseUp, new Event()));
	}

	private static StudyFinding pick(int row) {
		List<String> shown = ui(FindingsTest::sentences);
		StudyFinding finding = new Inbox(study()).all().stream().filter(one -> one.state(Instant.now()).isOpen()).filter(one -> shown.stream().anyMatch(told -> told.startsWith(sentence(one)))).toList().get(row);
		run(() -> {
			Table table = find(Table.class, "inbox").orElseThrow();
			int index = sentences().indexOf(sentences().stream().filter(told -> told.startsWith(sentence(finding))).findFirst().orElseThrow());
			table.select(index);
			table.notifyListeners(SWT.Selection, new Event());
		});
		waitFor("the finding is in Focus", () -> session().focus().get().finding().equals(finding.key()));
		return finding;
	}

	private static void type(char key) {
		run(() -> type(find(Table.class, "inbox").orElseThrow(), key));
	}

	private static void type(Table table, char key) {
		Event event = new Event();
		event.character = key;
		event.keyCode = key;
		table.notifyListeners(SWT.KeyDown, event);
	}

	private static Text field(Composite parent) {
		for (var child : parent.getChildren()) {
			if (child instanceof Text text && (text.getStyle() & SWT.READ_ONLY) == 0) {
				return text;
			}
			if (child instanceof Composite composite && field(composite) != null) {
				return field(composite);
			}
		}
		return null;
	}

	private static List<String> sentences() {
		Table table = find(Table.class, "inbox").orElseThrow();
		return Arrays.stream(table.getItems()).map(item -> item.getText(0)).toList();
	}

	private static String sentence(StudyFinding finding) {
		return FindingText.of(Locale.getDefault(), study().settings().zone()).tell(finding.finding());
	}

	private static FindingState state(String key) {
		return new Inbox(study()).find(key).orElseThrow().state(Instant.now());
	}

	private static Study study() {
		return session().study().orElseThrow();
	}

	private static List<Long> evidence(StudyFinding finding) {
		List<Long> posts = new ArrayList<>();
		study().query("select post_id from finding_posts where finding_id = ? order by rank", finding.id()).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				posts.add((Long) batch.value(0, row));
			}
		});
		return posts;
	}

	/** A post that is no evidence of a finding. */
	private static long other(StudyFinding finding) {
		long[] id = new long[1];
		study().query("select min(post_id) from posts where post_id not in (select post_id from finding_posts where finding_id = ?)", finding.id())
				.forEach(batch -> id[0] = (Long) batch.value(0, 0));
		return id[0];
	}
}
