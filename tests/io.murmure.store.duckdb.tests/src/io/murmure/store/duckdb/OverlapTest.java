package io.murmure.store.duckdb;

import static io.murmure.store.duckdb.VeloClub.ask;
import static io.murmure.store.duckdb.VeloClub.deleted;
import static io.murmure.store.duckdb.VeloClub.writes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.record.Mark;
import io.murmure.core.record.Membership;
import io.murmure.core.record.Position;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.study.Forgetting;
import io.murmure.core.study.PersonKeys;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyImport;
import io.murmure.core.study.StudyImport.Overlap;
import io.murmure.core.study.StudySettings.Names;

class OverlapTest {

	@TempDir
	Path folder;
	private Study study;
	private StudyImport target;

	@BeforeEach
	void newStudy() {
		study = VeloClub.create(folder.resolve("club.murmure"));
		target = study.beginImport();
	}

	@AfterEach
	void close() {
		target.close();
		study.close();
	}

	/** Everybody must be known to the import to be mentioned and joined. */
	private String person(String name) {
		return target.pseudonym(PersonKeys.named(String.format("%032x", 1000L + name.hashCode())), attempt -> name).orElseThrow();
	}

	private Overlap source(SourceRecord... records) {
		for (SourceRecord record : records) {
			add(record);
		}
		return target.endSource();
	}

	private void add(SourceRecord record) {
		String name = person(record.author());
		SourceRecord admitted = record instanceof Post post ? post.with(post.channel(), name, post.text(), List.of())
				: new Membership("whatsapp", record.channel(), name, record.time(), Membership.Change.JOINED, record.position());
		target.add(admitted, VeloClub.fingerprint(record));
	}

	private SourceRecord[] chat(String first, String second, String third) {
		return new SourceRecord[] { writes(first, 0, "Qui vient mardi ?").build(), writes(second, 1, "Moi, avec le vélo bleu").build(),
				writes(third, 2, "ok").build(), writes(first, 2, "ok").build(), writes(third, 5, "merci " + second + " !").build(), writes(second, 9, "À mardi").build() };
	}

	@Test
	void theExportOfAnotherMemberAddsNothingButNames() {
		assertEquals(new Overlap(0, 0, 0), source(chat("Heron", "Lotus", "Iris")));
		assertEquals(new Overlap(4, 2, 0), source(chat("Heron", "Krill", "Moa")), "Heron's two are known as they are");
		target.finish();
		assertEquals(6, target.added());
		assertEquals(6, target.known());
		assertEquals(List.of("Heron|Qui vient mardi ?", "Lotus|Moi, avec le vélo bleu", "Iris|ok", "Heron|ok", "Iris|merci Lotus !", "Lotus|À mardi"),
				ask(study, "select author, text from posts order by post_id"));
		assertEquals(List.of("Heron", "Lotus", "Iris"), ask(study, "select author from authors order by author_id"));
		assertEquals(List.of("Heron", "Lotus", "Iris"), ask(study, "select author from author_names order by author_id"));
	}

	@Test
	void whatTwoMembersTellOfTheSameTakingBackIsOne() {
		for (int time = 0; time < 2; time++) {
			source(Stream.concat(Stream.of(chat("Heron", "Lotus", "Iris")), Stream.of(deleted("Lotus", 7), deleted("Heron", 8))).toArray(SourceRecord[]::new));
			source(Stream.concat(Stream.of(chat("Heron", "Krill", "Moa")), Stream.of(deleted("Krill", 7), deleted("Heron", 8), deleted("Krill", 12))).toArray(SourceRecord[]::new));
			target.finish();
			assertEquals(List.of("Lotus|7", "Heron|8", "Lotus|12"), ask(study, "select author, minute(time)::int from deletions order by time"));
			target = study.beginImport();
		}
	}

	@Test
	void comingsAndGoingsThatTwoMembersTellAreKnownAgain() {
		for (int time = 0; time < 2; time++) {
			source(Stream.concat(Stream.of(chat("Heron", "Lotus", "Iris")), Stream.of(joined("Lotus", 7))).toArray(SourceRecord[]::new));
			source(Stream.concat(Stream.of(chat("Heron", "Krill", "Moa")), Stream.of(joined("Krill", 7))).toArray(SourceRecord[]::new));
			target.finish();
			assertEquals(List.of("Lotus"), ask(study, "select author from memberships"));
			target = study.beginImport();
		}
	}

	private static SourceRecord joined(String who, int minute) {
		return new Membership("whatsapp", VeloClub.CHANNEL, who, VeloClub.MONDAY.plusSeconds(60L * minute), Membership.Change.JOINED, new Position("chat.txt", minute));
	}

	@Test
	void whoIsNotToldIsNobodyWhomAnotherExportNames() {
		source(chat("Heron", "Lotus", "Iris"));
		assertEquals(0, source(chat("Heron", "", "Iris")).persons());
		target.finish();
		assertEquals(List.of("", "Heron", "Iris", "Lotus"), ask(study, "select author from authors order by author"));
		assertEquals(List.of("Moi, avec le vélo bleu", "À mardi"), ask(study, "select text from posts where author = '' order by post_id"));
	}

	@Test
	void theSameExportsAgainAreKnown() {
		source(chat("Heron", "Lotus", "Iris"));
		source(chat("Heron", "Krill", "Moa"));
		target.finish();
		target = study.beginImport();
		assertEquals(new Overlap(0, 0, 0), source(chat("Heron", "Krill", "Moa")));
		assertEquals(new Overlap(0, 0, 0), source(chat("Heron", "Lotus", "Iris")));
		target.finish();
		assertEquals(0, target.added());
		assertEquals(12, target.known());
		assertEquals(List.of("Heron", "Lotus", "Iris"), ask(study, "select author from authors order by author_id"));
	}

	@Test
	void eachMemberAddsWhatTheOtherDidNotSee() {
		source(writes("Heron", 0, "Avant tout le monde").build(), writes("Lotus", 10, "Bonjour à toutes et à tous").build(), writes("Heron", 11, "Salut Lotus, ça roule ?").build());
		assertEquals(new Overlap(2, 2, 0), source(writes("Moa", 10, "Bonjour à toutes et à tous").build(), writes("Krill", 11, "Salut Moa, ça roule ?").build(),
				writes("Moa", 30, "Et la suite").build()));
		target.finish();
		assertEquals(List.of("Heron|Avant tout le monde", "Lotus|Bonjour à toutes et à tous", "Heron|Salut Lotus, ça roule ?", "Lotus|Et la suite"),
				ask(study, "select author, text from posts order by time"));
	}

	@Test
	void clocksMayDifferByAMinute() {
		source(writes("Heron", 0, "Qui vient mardi ?").build(), writes("Heron", 7, "Personne ?").build());
		assertEquals(new Overlap(2, 0, 0), source(writes("Heron", 1, "Qui vient mardi ?").build(), writes("Heron", 8, "Personne ?").build()));
		assertEquals(new Overlap(0, 0, 0), source(writes("Heron", 3, "Qui vient mardi ?").build()), "two minutes apart are two messages");
	}

	@Test
	void oneSourceMayTellNoSeconds() {
		source(writes("Lotus", 0, "Bonjour à toutes et à tous").build(), writesAt("Lotus", 650, "ok"), writesAt("Lotus", 700, "ok"));
		assertEquals(new Overlap(3, 1, 0), source(writes("Moa", 0, "Bonjour à toutes et à tous").build(), writes("Moa", 10, "ok").build(), writes("Moa", 11, "ok").build()));
		target.finish();
		assertEquals(List.of("650", "700"), ask(study, "select (epoch(time) - epoch(min(time) over ()))::bigint from posts order by time offset 1"));
	}

	private static Post writesAt(String author, int second, String text) {
		return Post.said("whatsapp", VeloClub.CHANNEL, author, VeloClub.MONDAY.plusSeconds(second), text, new Position("chat.txt", second)).build();
	}

	@Test
	void peopleWhoSayTheSameOnceInAWhileStayTwo() {
		source(writes("Heron", 0, "Bonne année à tous !").build(), writes("Heron", 20, "On part quand ?").build(), writes("Heron", 30, "D'accord").build(), writes("Lotus", 31, "Top").build());
		assertEquals(new Overlap(0, 0, 0), source(writes("Moa", 0, "Bonne année à tous !").build(), writes("Moa", 22, "Je suis malade").build(), writes("Moa", 33, "Bon").build()));
	}

	@Test
	void whoIsInBothSourcesIsNotSomebodyElse() {
		source(writes("Heron", 0, "Bonne année à tous !").build(), writes("Lotus", 0, "Bonne année à tous !").build());
		assertEquals(new Overlap(0, 0, 0), source(writes("Heron", 0, "Bonne année à tous !").build(), writes("Lotus", 0, "Bonne année à tous !").build(),
				writes("Moa", 1, "Bonne année à tous !").build()));
	}

	@Test
	void anotherChannelIsAnotherConversation() {
		source(chat("Heron", "Lotus", "Iris"));
		List<SourceRecord> elsewhere = new ArrayList<>();
		for (SourceRecord record : chat("Krill", "Moa", "Okapi")) {
			Post post = (Post) record;
			elsewhere.add(post.with("Ailleurs", post.author(), post.text(), List.of()));
		}
		assertEquals(new Overlap(0, 0, 0), source(elsewhere.toArray(SourceRecord[]::new)));
	}

	@Test
	void comingsAreToldOnce() {
		source(writes("Lotus", 1, "Bienvenue à la bande").build(), joins("Lotus"));
		source(writes("Moa", 1, "Bienvenue à la bande").build(), joins("Moa"));
		target.finish();
		assertEquals(List.of("Lotus|JOINED"), ask(study, "select author, change from memberships"));
	}

	private static Membership joins(String author) {
		return new Membership("whatsapp", VeloClub.CHANNEL, author, VeloClub.MONDAY, Membership.Change.JOINED, new Position("chat.txt", 9));
	}

	@Test
	void aSourceThatWasCutOffIsMergedWhenItComesAgain() {
		source(chat("Heron", "Lotus", "Iris"));
		target.finish();
		target = study.beginImport();
		SourceRecord[] again = chat("Heron", "Krill", "Moa");
		for (SourceRecord record : List.of(again[0], again[1], again[2])) {
			add(record);
		}
		target.commit();
		target.close();
		target = study.beginImport();
		assertEquals(new Overlap(4, 2, 0), source(again));
		target.finish();
		assertEquals(List.of("6"), ask(study, "select count(*) from posts"));
	}

	@Test
	void whoeverIsJoinedOptsOutUnderBothNames() {
		source(chat("Heron", "Lotus", "Iris"));
		source(chat("Heron", "Krill", "Moa"));
		target.finish();
		long lotus = Long.parseLong(ask(study, "select author_id from authors where author = 'Lotus'").get(0));
		study.forget(Forgetting.of(Map.of(lotus, "Lotus"), Names.PSEUDONYM, Optional.empty()));
		target = study.beginImport();
		for (String name : List.of("Lotus", "Krill")) {
			assertEquals(Optional.empty(), target.pseudonym(PersonKeys.named(String.format("%032x", 1000L + name.hashCode())), attempt -> name), name);
		}
	}

	private SourceRecord edited(String author, int minute, String text) {
		return writes(author, minute, text).mark(Mark.EDITED).build();
	}

	@Test
	void aMessageThatANewerExportTellsAsEditedIsOnePostWithItsVersion() {
		SourceRecord[] first = { writes("Heron", 0, "Départ à 18h").build(), writes("Lotus", 1, "Entendu").build() };
		SourceRecord[] newer = { edited("Heron", 0, "Départ à 19h"), writes("Lotus", 1, "Entendu").build(), writes("Lotus", 4, "À tout de suite").build() };
		source(first);
		target.finish();
		assertEquals(List.of("Départ à 18h|null"), ask(study, "select text, marks from posts where time = (select min(time) from posts)"));
		long known = Long.parseLong(ask(study, "select min(post_id) from posts").get(0));
		for (SourceRecord[] export : List.of(newer, first, newer)) {
			target = study.beginImport();
			source(export);
			target.finish();
			assertEquals(List.of("Départ à 19h|edited", "Entendu|null", "À tout de suite|null"), ask(study, "select text, marks from posts order by time"));
			assertEquals(List.of(known + "|Départ à 18h"), ask(study, "select post_id, earlier from edits"));
		}
	}

	@Test
	void theTextBeforeTheEditMayComeLaterFromAnotherMember() {
		source(edited("Heron", 0, "Départ à 19h, devant le local"), writes("Lotus", 1, "Entendu, merci Heron").build(), writes("Heron", 2, "De rien, à demain").build());
		source(writes("Moa", 0, "Départ à 18h, devant le local").build(), writes("Lotus", 1, "Entendu, merci Heron").build(), writes("Moa", 2, "De rien, à demain").build());
		target.finish();
		assertEquals(List.of("Heron|Départ à 19h, devant le local|edited", "Lotus|Entendu, merci Heron|null", "Heron|De rien, à demain|null"), ask(study, "select author, text, marks from posts order by time"));
		assertEquals(List.of("Départ à 18h, devant le local"), ask(study, "select earlier from edits"));
	}

	@Test
	void twoMessagesOfAMinuteStayTwo() {
		source(writes("Heron", 0, "Départ à 18h").build(), writes("Lotus", 1, "Entendu").build());
		source(writes("Heron", 0, "Départ à 18h").build(), edited("Heron", 0, "Et n’oubliez rien"), writes("Heron", 3, "Alors ?").build());
		source(writes("Heron", 3, "Un").build(), writes("Heron", 3, "Deux").build(), edited("Lotus", 1, "Non"), writes("Heron", 4, "Trois").build());
		source(edited("Heron", 3, "Quatre"), writes("Heron", 4, "Trois").build());
		target.finish();
		assertEquals(List.of("Alors ?", "Deux", "Départ à 18h", "Et n’oubliez rien", "Non", "Quatre", "Trois", "Un"), ask(study, "select text from posts order by text"));
		assertEquals(List.of("Entendu"), ask(study, "select earlier from edits"));
	}
}
