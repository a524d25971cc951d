package io.murmure.connector.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.record.Post;

/** A list is the channel of its mails, and nobody whom they mention; people who are written to stay people. */
class TellsMailingListsTest {

	/** A mail in an mbox file: its number, its sender, its other fields. */
	private static String mail(int number, String from, String... fields) {
		return "From x@velo.example Mon Mar 04 10:00:00 2024\nFrom: " + from + "@velo.example\nDate: Mon, 4 Mar 2024 1" + number + ":00:00 +0100\nMessage-ID: <m" + number + "@velo.example>\n"
				+ String.join("\n", fields) + "\n\nVoici ce que j’en pense, moi.\n\n";
	}

	private static String answer(int number) {
		return "In-Reply-To: <m" + number + "@velo.example>";
	}

	private static List<String> channels(Reading reading) {
		return reading.posts().stream().map(Post::channel).distinct().toList();
	}

	private static List<String> mentions(Reading reading) {
		return reading.posts().stream().flatMap(post -> post.mentions().stream()).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "To: valmorin@lists.example.org", "To: Valmorin <Valmorin@googlegroups.com>", "To: valmorin@velo.example\nSubject: [Valmorin] Les freins",
			"To: valmorin@velo.example\nX-Mailing-List: <valmorin@velo.example> archive/latest/7", "To: valmorin@velo.example\nSender: valmorin-bounces@velo.example",
			"To: valmorin@velo.example\nReturn-Path: <valmorin-return-12-zoe=velo.example@velo.example>", "To: valmorin@velo.example\nMailing-List: contact valmorin-help@velo.example; run by ezmlm",
			"To: valmorin@velo.example\nDelivered-To: mailing list valmorin@velo.example", "To: valmorin@velo.example\nPrecedence: list\nReply-To: valmorin@velo.example",
			"Cc: valmorin@velo.example\nList-Post: <mailto:valmorin@velo.example>" })
	void aMailOfAListSaysSo(String fields) throws IOException {
		Reading reading = Reading.of("courrier.mbox", mail(1, "odile", fields));
		assertEquals(List.of("valmorin"), channels(reading));
		assertEquals(List.of(), mentions(reading));
		Reading alone = Reading.of("courrier.eml", mail(1, "odile", fields).replaceFirst(".*\n", ""));
		assertEquals(List.of("valmorin"), channels(alone));
		assertEquals(List.of(), mentions(alone));
	}

	@Test
	void onesOwnAnswerStandsInTheListThoughItDoesNotSaySo() throws IOException {
		String listed = "To: Quartier <quartier@listes.velo.example>\nList-Id: Liste du quartier <quartier.listes.velo.example>";
		Reading reading = Reading.of("Tous les messages.mbox", mail(1, "odile", listed) + mail(2, "moi", "To: Quartier <quartier@listes.velo.example>", answer(1)) + mail(3, "tom", listed, answer(2)));
		assertEquals(List.of("Liste du quartier"), channels(reading));
		assertEquals(List.of(), mentions(reading));
	}

	@Test
	void whoIsWrittenToBesidesTheListIsMentioned() throws IOException {
		Reading reading = Reading.of("courrier.mbox", mail(1, "odile", "To: Léo Marchand <leo@velo.example>, valmorin@lists.example.org"));
		assertEquals(List.of("Léo Marchand"), mentions(reading));
		assertEquals(List.of("valmorin"), channels(reading));
	}

	@Test
	void anAddressCalledLikeTheFileThatNeverWritesIsTheList() throws IOException {
		Reading reading = Reading.of("Valmorin.mbox", mail(1, "odile", "To: valmorin@velo.example") + mail(2, "tom", "To: valmorin@velo.example", answer(1))
				+ mail(3, "zoe", "To: valmorin@velo.example", answer(1)) + mail(4, "zoe", "To: tom@velo.example"));
		assertEquals(List.of("Valmorin"), channels(reading), "a newer export, which shows more, must not call it otherwise");
		assertEquals(List.of("tom@velo.example"), mentions(reading));
	}

	@Test
	void whereEverybodyWritesAndAnswersOneAnotherIsAList() throws IOException {
		String list = "To: Tous au quai <quai@velo.example>";
		Reading reading = Reading.of("2024-03.mbox", mail(1, "odile", list) + mail(2, "tom", list, answer(1)) + mail(3, "zoe", list, answer(1)) + mail(4, "odile", list, answer(3)));
		assertEquals(List.of("2024-03"), channels(reading));
		assertEquals(List.of(), mentions(reading));
	}

	@Test
	void whoeverIsWrittenToBareAndAnswersElsewhereIsNoList() throws IOException {
		Reading reading = Reading.of("marie.mbox", mail(1, "odile", "To: marie@velo.example") + mail(2, "tom", "To: marie@velo.example") + mail(3, "zoe", "To: marie@velo.example"));
		assertEquals(List.of("marie@velo.example", "marie@velo.example", "marie@velo.example"), mentions(reading));
	}

	@Test
	void theOwnerOfAMailboxIsNoList() throws IOException {
		String leo = "To: Léo Marchand <leo@velo.example>";
		String all = "To: Léo Marchand <leo@velo.example>, odile@velo.example";
		Reading reading = Reading.of("leo.mbox", mail(1, "odile", leo) + mail(2, "tom", all, answer(1)) + mail(3, "zoe", all, answer(1)) + mail(4, "tom", leo));
		assertEquals(List.of("leo"), channels(reading));
		assertEquals(4, mentions(reading).stream().filter("Léo Marchand"::equals).count());
		Reading delivered = Reading.of("leo.mbox", mail(1, "odile", "To: leo@velo.example\nDelivered-To: leo@velo.example") + mail(2, "tom", "To: leo@velo.example\nDelivered-To: leo@velo.example"));
		assertEquals(List.of("leo@velo.example", "leo@velo.example"), mentions(delivered));
		Reading both = Reading.of("leo.mbox", mail(1, "odile", "To: leo@velo.example") + mail(2, "tom", "To: leo@velo.example") + mail(3, "leo", "To: tom@velo.example"));
		assertEquals(List.of("leo@velo.example", "leo@velo.example", "tom@velo.example"), mentions(both));
	}
}
