package io.murmure.connector.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecidesDateOrderOverTheColumnTest {

	private static Reading table(String... times) throws IOException {
		StringBuilder table = new StringBuilder("auteur;date;message\n");
		for (String time : times) {
			table.append("Zoé;").append(time).append(";un message de plus\n");
		}
		return Reading.of("m.csv", table.toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "2024-07-03 14:05:09|2024-07-03T12:05:09Z", "2024-07-03T14:05:09.250+05:30|2024-07-03T08:35:09.250Z",
			"20240703T140509Z|2024-07-03T14:05:09Z", "1720008309|2024-07-03T12:05:09Z", "1720008309000|2024-07-03T12:05:09Z",
			"1720008309000000|2024-07-03T12:05:09Z", "Wed, 03 Jul 2024 14:05:09 GMT|2024-07-03T14:05:09Z", "3 juillet 2024 à 14h05|2024-07-03T12:05:00Z",
			"mercredi 1er août 2024, 08:00|2024-08-01T06:00:00Z", "July 3rd, 2024 2:05 PM|2024-07-03T12:05:00Z", "12 déc. 2023|2023-12-11T23:00:00Z",
			"Wed Jul 03 14:05:09 +0000 2024|2024-07-03T14:05:09Z", "45476.5|2024-07-03T10:00:00Z", "23/07/24 7:15|2024-07-23T05:15:00Z",
			"7/23/2024 12:15 AM|2024-07-22T22:15:00Z", "2024/07/03|2024-07-02T22:00:00Z", "03.07.2024 - 14:05 CEST|2024-07-03T12:05:00Z",
			"2024-07-03T14:05+02:00[Europe/Paris]|2024-07-03T12:05:00Z" })
	void manyWaysToWriteAMomentAreRead(String written, String meant) throws IOException {
		assertEquals(List.of(meant), table(written).times());
	}

	@Test
	void timesOfSeveralKindsAreReadRowByRowAndTold() throws IOException {
		Reading reading = table("1720008309", "2024-07-03T14:05:09Z", "23/07/2024 14:05", "1720008309000", "45476.5", "demain");
		assertEquals(List.of("2024-07-03T12:05:09Z", "2024-07-03T14:05:09Z", "2024-07-23T12:05:00Z", "2024-07-03T12:05:09Z", "2024-07-03T10:00:00Z"), reading.times());
		assertEquals(List.of("7 bad-time", "0 mixed-times"), reading.trouble());
	}

	@Test
	void aKindThatComesFarBelowIsReadToo() throws IOException {
		String[] times = new String[3001];
		java.util.Arrays.fill(times, "2024-07-03T14:05:09Z");
		times[3000] = "1720008309";
		Reading reading = table(times);
		assertEquals("2024-07-03T12:05:09Z", reading.times().get(3000));
		assertEquals(List.of("0 mixed-times"), reading.trouble());
	}

	@Test
	void oneDayAboveTwelveDecidesForTheWholeColumn() throws IOException {
		Reading reading = table("03/04/2024", "05/04/2024", "13/04/2024");
		assertEquals(List.of("2024-04-02T22:00:00Z", "2024-04-04T22:00:00Z", "2024-04-12T22:00:00Z"), reading.times());
		assertEquals(List.of(), reading.trouble());
	}

	@Test
	void aMonthInSecondPlaceAboveTwelveMeansMonthFirst() throws IOException {
		assertEquals("2024-03-03T23:00:00Z", table("03/04/2024", "03/25/2024").times().get(0));
	}

	@Test
	void theDecidingRowMayStandFarBelow() throws IOException {
		String[] times = new String[5001];
		java.util.Arrays.fill(times, "03/04/2024 10:00");
		times[5000] = "04/30/2024 10:00";
		Reading reading = table(times);
		assertEquals("2024-03-04T09:00:00Z", reading.times().get(0));
		assertEquals(List.of(), reading.trouble());
	}

	@Test
	void whereNothingDecidesTheSteadierOrderIsTakenAndReported() throws IOException {
		Reading reading = table("03/10/2024", "03/11/2024", "03/12/2024", "04/01/2024");
		assertEquals("2024-03-09T23:00:00Z", reading.times().get(0));
		assertEquals(List.of("0 month-first-assumed"), reading.trouble());
		assertEquals(List.of("0 day-first-assumed"), table("03/04/2024").trouble());
	}

	@Test
	void theUserMayDecide() throws IOException {
		Reading reading = Reading.of("m.csv", "author,date,message\nAda,03/04/2024,one more message\n", "dateOrder", "month-first");
		assertEquals(List.of("2024-03-03T23:00:00Z"), reading.times());
		assertEquals(List.of(), reading.trouble());
	}

	@Test
	void aRowThatContradictsTheColumnIsLostAlone() throws IOException {
		Reading reading = table("13/04/2024", "25/04/2024", "04/26/2024");
		assertEquals(2, reading.posts().size());
		assertEquals(List.of("4 bad-time"), reading.trouble());
	}

	@Test
	void aNumberThatIsNoTimeAnyoneCouldMeanIsLeftOut() throws IOException {
		Reading reading = table("1720008309", "1720008310", "1720008311", "9999999999999999999");
		assertEquals(List.of("2024-07-03T12:05:09Z", "2024-07-03T12:05:10Z", "2024-07-03T12:05:11Z"), reading.times());
	}
}
