package io.murmure.store.duckdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.catalog.Catalog;
import io.murmure.core.finding.FindingState;
import io.murmure.core.finding.Inbox;
import io.murmure.core.finding.Judgement;
import io.murmure.core.finding.StudyFinding;
import io.murmure.core.live.RateLimitedException;
import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.pipeline.Importer;
import io.murmure.core.pipeline.Pipeline;
import io.murmure.core.privacy.Credentials;
import io.murmure.core.progress.Progress;
import io.murmure.core.source.SourceException;
import io.murmure.core.study.LedgerNote;
import io.murmure.core.study.Run;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.StudyStore;
import io.murmure.core.table.FindingTables;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Tables;
import io.murmure.core.watch.Watch;
import io.murmure.core.watch.WatchPlan;
import io.murmure.testing.ScriptedAnalysis;
import io.murmure.testing.ScriptedCatalog;
import io.murmure.testing.ScriptedConnector;
import io.murmure.testing.ScriptedLiveSource;

/** A study that is fed by a folder and a live source; whatever is said with a hashtag is a finding. */
class WatchTest {

	@TempDir
	private Path temporary;
	private Path folder;
	private Path file;

	private final List<String> found = new ArrayList<>();
	private final List<String> troubles = new ArrayList<>();
	private final ScriptedLines deliveries = new ScriptedLines();
	private int imports;
	private int analyses;

	private final Catalog catalog = new ScriptedCatalog(List.of(ScriptedConnector.lines()),
			List.of(new ScriptedLiveSource("script", "lines", address -> address.startsWith("script:") ? 1 : 0, deliveries)),
			List.of(new ScriptedAnalysis("findings", List.of(Tables.POSTS), List.of(FindingTables.FINDINGS, FindingTables.FINDING_POSTS, FindingTables.FINDING_COMMUNITIES), WatchTest::findHashtags)));

	private final Watch.Listener listener = new Watch.Listener() {
		@Override
		public void imported(Run run) {
			imports++;
		}

		@Override
		public void analysing() {
			analyses++;
		}

		@Override
		public void found(List<StudyFinding> findings) {
			findings.forEach(finding -> found.add(finding.finding().arguments().get(0)));
		}

		@Override
		public void trouble(String sentence) {
			troubles.add(sentence);
		}
	};

	@BeforeEach
	void anEmptyStudyAndAnEmptyFolder() throws IOException {
		folder = Files.createDirectory(temporary.resolve("dropped"));
		file = temporary.resolve("club.murmure");
		new DuckDbStore().create(file, StudySettings.create(ZoneId.of("UTC"))).close();
	}

	@Test
	void whatIsDroppedIsImportedAnalysedAndTold() throws Exception {
		Files.writeString(folder.resolve("chat.txt"), "un #abri\n");
		round(dropped());
		assertEquals(List.of("#abri"), found);
		Files.writeString(folder.resolve("later.txt"), "un #abri\nun #cargo\n");
		round(dropped());
		assertEquals(List.of("#abri", "#cargo"), found);
		assertEquals(2, imports);
	}

	@Test
	void nothingNewCostsNoImportAndNoAnalysis() throws Exception {
		Files.writeString(folder.resolve("chat.txt"), "un #abri\n");
		Watch watch = round(dropped());
		watch.look();
		assertFalse(watch.isDue());
		round(dropped());
		assertEquals(1, imports, "another process knows the file, too");
		assertEquals(1, analyses);
		assertEquals(List.of("#abri"), found);
	}

	@Test
	void whatIsStillBeingWrittenIsWaitedForAfterARoundToo() throws Exception {
		Path chat = Files.writeString(folder.resolve("chat.txt"), "un #abri\n");
		Watch watch = round(dropped(), Duration.ofHours(1));
		assertEquals(List.of(chat), watch.settling());
		assertEquals(0, imports);
	}

	@Test
	void whatWasFoundBeforeTheFirstWatchIsNoNews() throws Exception {
		readAndAnalyse("un #abri\n");
		Files.writeString(folder.resolve("chat.txt"), "un #abri\nun #cargo\n");
		round(dropped());
		assertEquals(List.of("#cargo"), found);
	}

	@Test
	void whatTheListenerPutAsideBeforeItIsToldIsNotTold() throws Exception {
		round(dropped());
		readAndAnalyse("un #abri\n");
		try (Study study = open()) {
			Inbox inbox = new Inbox(study);
			inbox.judge(inbox.all().get(0), Judgement.of(FindingState.NOTED, Instant.now()));
		}
		Files.writeString(folder.resolve("chat.txt"), "un #cargo\n");
		round(dropped());
		assertEquals(List.of("#cargo"), found);
	}

	@Test
	void aLiveSourceIsAskedWhenItIsDueAndItsTroubleStopsNothing() throws Exception {
		deliveries.then(new IOException("it is asleep"));
		Files.writeString(folder.resolve("chat.txt"), "un #abri\n");
		Watch watch = round(new WatchPlan(false, List.of(folder), List.of(WatchPlan.Live.parse("script:x")), LedgerNote.NONE));
		assertEquals(List.of("#abri"), found);
		assertTrue(troubles.get(0).contains("script:x") && troubles.get(0).contains("it is asleep"), troubles.toString());
		watch.look();
		assertFalse(watch.isDue(), "a source in trouble is left alone for a while");
		deliveries.then(ScriptedLines.lines("un #cargo", "1", Duration.ofMinutes(15)));
		round(WatchPlan.NONE.and(List.of(), List.of(WatchPlan.Live.parse("script:x"))));
		assertEquals(List.of("#abri", "#cargo"), found);
	}

	@Test
	void aServerThatAsksForNoWaitIsAskedOnceARound() throws Exception {
		deliveries.then(new RateLimitedException(Duration.ZERO), new RateLimitedException(Duration.ZERO), new RateLimitedException(Duration.ZERO));
		Watch watch = round(WatchPlan.NONE.and(List.of(), List.of(WatchPlan.Live.parse("script:x"))));
		assertEquals(List.of(""), deliveries.asked);
		assertFalse(watch.isDue());
		assertEquals(1, troubles.size(), troubles.toString());
	}

	@Test
	void whatOnlyTheOwnerOfAnAddressShouldKnowIsNotTold() throws Exception {
		deliveries.then(new IOException("it is asleep"), new SourceException("it is gone"));
		for (int times = 0; times < 2; times++) {
			round(WatchPlan.NONE.and(List.of(), List.of(WatchPlan.Live.parse("script://x/feed?token=SECRETQ79#SECRETQ79"))));
		}
		assertEquals(2, troubles.size());
		assertTrue(troubles.stream().allMatch(sentence -> sentence.contains("script://x/feed") && !sentence.contains("SECRETQ79")), troubles.toString());
	}

	@Test
	void aFolderWithNothingToReadIsToldOnce() throws Exception {
		Files.writeString(Files.createDirectory(folder.resolve("notes")).resolve("readme.txt"), "nothing");
		round(dropped());
		round(dropped());
		assertEquals(1, troubles.size(), troubles.toString());
	}

	/** Somebody else's import and analysis. */
	private void readAndAnalyse(String chat) throws IOException {
		Path before = Files.writeString(temporary.resolve("before.txt"), chat);
		try (Study study = open()) {
			new Importer(catalog.connectors(), id -> new byte[32]).run(study, ImportRequest.of(before), Progress.NONE);
			new Pipeline(catalog.analyses()).run(study, List.of(), Map.of(), Progress.NONE);
		}
	}

	/** A finding a hashtag, with the posts that have it. */
	private static void findHashtags(StudyAnalysis.Input input, RowSink out) {
		Map<String, List<Long>> tags = new TreeMap<>();
		input.scan(Tables.POSTS).forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				long post = batch.longs("post_id")[row];
				Stream.of(batch.texts("text")[row].split(" ")).filter(word -> word.startsWith("#")).forEach(tag -> tags.computeIfAbsent(tag, key -> new ArrayList<>()).add(post));
			}
		});
		long id = 0;
		for (Map.Entry<String, List<Long>> tag : tags.entrySet()) {
			out.add(FindingTables.FINDINGS, ++id, "trend", "trend", tag.getKey(), 0.5, tag.getValue().size(), 1, 0L, 0L, "trend:hashtag:" + tag.getKey(), id, 0.4, 0.6, null);
			long rank = 0;
			for (long post : tag.getValue()) {
				out.add(FindingTables.FINDING_POSTS, id, ++rank, post);
			}
		}
	}

	private WatchPlan dropped() {
		return WatchPlan.NONE.and(List.of(folder), List.of());
	}

	/** A process that makes one round. */
	private Watch round(WatchPlan plan) throws IOException, InterruptedException {
		return round(plan, Duration.ZERO);
	}

	private Watch round(WatchPlan plan, Duration quiet) throws IOException, InterruptedException {
		Watch watch = new Watch(catalog, id -> new byte[32], Credentials.NONE, plan, quiet, Clock.systemUTC(), listener);
		try (Study study = open()) {
			watch.begin(study);
			watch.look();
			watch.round(study, Progress.NONE);
		}
		return watch;
	}

	private Study open() {
		return new DuckDbStore().open(file, StudyStore.Access.WRITE);
	}
}
