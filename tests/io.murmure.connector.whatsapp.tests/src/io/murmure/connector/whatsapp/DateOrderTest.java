package io.murmure.connector.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class DateOrderTest {

	private static List<String> days(Chat chat) {
		return chat.posts().stream().map(post -> post.time().toString().substring(0, 10)).toList();
	}

	@Test
	void oneDayAboveTwelveAnywhereDecidesForTheWholeFile() {
		Chat chat = Chat.of("03/04/23, 10:00 - Ann: hi", "03/05/23, 10:00 - Bob: hello", "03/31/23, 10:00 - Ann: bye");
		assertEquals(List.of("2023-03-04", "2023-03-05", "2023-03-31"), days(chat));
		assertEquals(List.of(), chat.warnings());
	}

	@Test
	void timeRunsForwardAndTheDoubtIsTold() {
		Chat chat = Chat.of("08/03/2023, 10:00 - Ann: a", "01/04/2023, 10:00 - Bob: b", "02/04/2023, 10:00 - Ann: c");
		assertEquals(List.of("2023-03-08", "2023-04-01", "2023-04-02"), days(chat));
		assertEquals(List.of("0 date-order-ambiguous-sequence [dd/mm/yyyy]"), chat.warnings());
	}

	@Test
	void theNumberThatChangesMoreOftenIsTheDay() {
		Chat chat = Chat.of("1/1/2023, 10:00 - Ann: a", "1/3/2023, 10:00 - Bob: b", "2/7/2023, 10:00 - Ann: c");
		assertEquals(List.of("2023-01-01", "2023-01-03", "2023-02-07"), days(chat));
		assertEquals(List.of("0 date-order-ambiguous-span [mm/dd/yyyy]"), chat.warnings());
	}

	@Test
	void withoutEvidenceAmericansAreRecognisedByTheirClock() {
		assertEquals(List.of("2023-03-04"), days(Chat.of("3/4/23, 9:41\u202FPM - Ann: hi")));
		assertEquals(List.of("2023-04-03"), days(Chat.of("03/04/23, 21:41 - Ann: hi")));
		assertEquals(List.of("0 date-order-ambiguous [dd/mm/yyyy]"), Chat.of("03/04/23, 21:41 - Ann: hi").warnings());
	}

	@Test
	void whenDayAndMonthAreEqualThereIsNoDoubt() {
		assertEquals(List.of(), Chat.of("05/05/2023, 21:41 - Ann: hi").warnings());
	}

	@Test
	void theUserHasTheLastWord() {
		Chat chat = Chat.read(Chat.source("03/04/23, 21:41 - Ann: hi"), Map.of("dateOrder", "mdy"), "UTC", Optional.empty());
		assertEquals(List.of("2023-03-04"), days(chat));
		assertEquals(List.of(), chat.warnings());
	}

	@Test
	void shortYearsMayStandFirst() {
		Chat chat = Chat.of("23-12-30 21:41 - Ann: a", "23-12-31 21:41 - Ann: b", "24-01-01 21:41 - Ann: c");
		assertEquals(List.of("2023-12-30", "2023-12-31", "2024-01-01"), days(chat));
	}

	@Test
	void aDateThatContradictsTheRestIsReadTheOnlyWayItCanAndTold() {
		Chat chat = Chat.of("13/04/23, 10:00 - Ann: a", "14/04/23, 10:00 - Ann: b", "15/04/23, 10:00 - Ann: c", "16/04/23, 10:00 - Ann: d",
				"17/04/23, 10:00 - Ann: e", "04/18/23, 10:00 - Ann: f");
		assertEquals("2023-04-18", days(chat).get(5));
		assertEquals(List.of("6 date-order-contradicted [dd/mm/yyyy]"), chat.warnings());
	}

	@Test
	void aDayThatDoesNotExistLosesItsMessageAlone() {
		Chat chat = Chat.of("28/02/2023, 10:00 - Ann: a", "31/02/2023, 10:00 - Ann: lost", "its second line", "01/03/2023, 25:10 - Ann: lost too",
				"01/03/2023, 10:00 - Ann: b");
		assertEquals(List.of("Ann: a", "Ann: b"), chat.said());
		assertEquals(List.of("2 no-such-time []", "4 no-such-time []"), chat.warnings());
	}

	@Test
	void anHourThatTheClockSkippedIsMovedOnAndTold() {
		Chat chat = Chat.read(Chat.source("26/03/2023, 02:30 - Ann: a"), Map.of(), "Europe/Paris", Optional.empty());
		assertEquals("2023-03-26T01:30:00Z", chat.post().time().toString());
		assertTrue(chat.warnings().contains("1 time-in-clock-change []"), chat.warnings().toString());
	}

	@Test
	void anHourThatTheClockShowedTwiceFollowsTheOrderOfMessages() {
		Chat chat = Chat.read(Chat.source("29/10/2023, 02:10 - Ann: a", "29/10/2023, 02:50 - Ann: b", "29/10/2023, 02:10 - Ann: c", "29/10/2023, 03:00 - Ann: d"),
				Map.of(), "Europe/Paris", Optional.empty());
		assertEquals(List.of("2023-10-29T00:10:00Z", "2023-10-29T00:50:00Z", "2023-10-29T01:10:00Z", "2023-10-29T02:00:00Z"),
				chat.posts().stream().map(post -> post.time().toString()).toList());
	}
}
