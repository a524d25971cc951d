package io.murmure.connector.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderFormsTest {

	@ParameterizedTest
	@ValueSource(strings = { "12/31/23, 9:41 PM - ", "12/31/23, 9:41\u202FPM - ", "31/12/2023, 21:41 - ", "31.12.23, 21:41 - ", "31.12.2023, 21:41 - ",
			"2023-12-31, 21:41 - ", "2023/12/31 21:41 - ", "31/12/2023 à 21:41 - ", "31-12-2023 21:41 - ", "31-12-23 21:41 - ",
			"31/12/23, 9:41 p. m. - ", "31/12/23 9:41 p.\u00A0m. - ", "31/12/2023, 9:41 p.m. - ", "31/12/23, 9:41 pm - ", "31.12.2023 klo 21.41 - ",
			"31.12.2023 21.41 - ", "31/12/23 21.41 - ", "31.12.23, 21:41 Uhr - ", "31.12.23 um 21:41 - ", "31/12/2023 às 21:41 - ", "2023年12月31日 下午9:41 - ",
			"2023/12/31 下午9:41 - ", "2023/12/31 午後9:41 - ", "2023. 12. 31. 오후 9:41 - ", "2023년 12월 31일 오후 9:41 - ", "2023. 12. 31. 21:41 - ",
			"2023. 12. 31. du. 9:41 - ", "٣١/١٢/٢٠٢٣، ٩:٤١ م - ", "\u200F31\u200F/12\u200F/2023، 9:41 م - ", "۱۴۰۲/۱۰/۱۰،\u200F ۲۱:۴۱ - ", "31/12/2566 21:41 - ",
			"31/12/66 21:41 - ", "31.12.23 г., 21:41 ч. - ", "31/12/23, 9:41 μ.μ. - ", "31.12.2023. 21:41 - ", "2023-12-31, 21 h 41 - ", "112/12/31 下午9:41 - ",
			"[31/12/2023 21:41:00] ", "[31/12/2023, 21:41:00] ", "\u200E[31/12/2023, 21:41:00] ", "\uFEFF[31/12/23, 21:41:00] ", "[12/31/23, 9:41:00\u202FPM] ",
			"[2023/12/31 下午9:41:00] ", "[2023-12-31 21:41:00] ", "[31.12.23, 21:41:00] ", "[31.12.2023 21.41.00] ", "[31/12/2023 à 21:41:00] ",
			"[31-12-2023 21:41:00] ", "[2023-12-31, 21 h 41 min 00 s] ", "[31/12/23, 21:41] ", "[21:41, 31/12/2023] ", "[9:41 PM, 12/31/2023] ", "[2023. 12. 31. PM 9:41:00] ",
			"31.12.23 21.41.00: ", "31. 12. 2023. 21:41:00 ", "31/12/2023, 21:41 – ", "31.12.23, ÖS 9:41 - ", "31/12/23, 9:41 CH - ",
			"21:41, 31/12/2023 - ", "9:41 PM, 12/31/2023 - ", "21:41 31.12.2023 - ", "21.41, 31.12.2023 - ", "9:41 p.\u00A0m., 31/12/23 - ", "\u200E21:41, 31/12/2023 – ",
			"\u200F31.12.2023, 21:41 - ", "\u200F31.12.23, 21:41\u200F - ", "[31.12.2023, 21:41:00] \u200F", "\u200F[31.12.2023, 21:41:00] ", "31.12.2023, 21:41 \u200F- ",
			"31/12/23, 9:41\u00A0p.\u00A0m. - ", "31/12/23, 9:41\u202Fp.\u202Fm. - ", "31/12/23 9:41 p.\u202Fm. - ", "[31/12/23, 9:41:00\u202Fp.\u00A0m.] ", "[31/12/23, 9:41:00 p.\u202Fm.] ",
			"2023/12/31, 21:41 - ", "2023/12/31 21:41 – ", "2023/12/31, 9:41 PM - ", "2023/12/31, 9:41\u202Fp.m. - ", "[2023/12/31, 21:41:00] ", "[2023/12/31 21:41:00] ",
			"٣١‏/١٢‏/٢٠٢٣, ٢١:٤١ - ", "[٣١‏/١٢‏/٢٠٢٣، ٩:٤١:٠٠ م] ", "۲۰۲۳/۱۲/۳۱،\u200F ۲۱:۴۱ - ", "[۱۴۰۲/۱۰/۱۰،\u200F ۲۱:۴۱:۰۰] ", "١٤٤٥/٦/١٨ هـ, ٩:٤١ م - ",
			"31/12/2566 21:41:00 - ", "[31/12/2566 BE 21:41:00] ", "[31/12/2566 21:41:00] ", "31/12/2566, 9:41 หลังเที่ยง - ", "๓๑/๑๒/๒๕๖๖ ๒๑:๔๑ - ", "31 ธ.ค. 2566 21:41 - ",
			"३१/१२/२०२३, ९:४१ pm - ", "৩১/১২/২০২৩, ৯:৪১ PM - ", "2023. 12. 31. 오후 9:41, ", "2023년 12월 31일 오후 9:41, ", "2023년 12월 31일 21:41, ", "2023年12月31日 21:41 - ", "[2023年12月31日 下午9:41:00] ",
			"31.12.2023, kl. 21.41 - ", "31.12.2023 kl. 21:41 - ", "31/12/2023, 21h41 - ", "31-12-2023 21.41 - ", "2023-12-31 21:41 - ", "31.12.2023., 21:41 - ", "31. 12. 2023, 21:41 - " })
	void everyLocaleTellsTheSameMinute(String header) {
		Chat chat = Chat.of(header + "Léa: coucou");
		assertEquals("2023-12-31T21:41:00Z", chat.post().time().toString(), header);
		assertEquals("Léa", chat.post().author());
		assertEquals("coucou", chat.post().text());
	}

	@ParameterizedTest
	@ValueSource(strings = { "[31 déc. 2023 à 21:41:00] ", "31 Dec 2023, 21:41 - ", "[Dec 31, 2023 at 9:41:00\u202FPM] ", "December 31, 2023, 9:41 PM - ", "[31. Dez. 2023, 21:41:00] ",
			"31 de dez. de 2023 21:41 - ", "31 dic 2023, 21:41 - ", "31 дек. 2023 г., 21:41 - ", "31-Dec-23, 21:41 - ", "2023 Dec 31, 21:41 - ", "31 Aralık 2023 21:41 - ",
			"31 décembre 2023 à 21:41 - ", "31 grudnia 2023, 21:41 - ", "31 ديسمبر 2023، 9:41 م - " })
	void aMonthByItsNameLeavesNoDoubt(String header) {
		Chat chat = Chat.of(header + "Léa: coucou", header + "Max: salut");
		assertEquals(java.util.List.of("Léa: coucou", "Max: salut"), chat.said(), header);
		assertEquals("2023-12-31T21:41:00Z", chat.posts().get(0).time().toString());
		assertEquals(java.util.List.of(), chat.warnings());
	}

	@Test
	void aLineThatBeginsWithAMonthIsStillText() {
		Chat chat = Chat.of("31/12/2023, 21:41 - Léa: coucou", "May 5 be with you", "mars 2024, 10:05 - ou plus tard", "12 mars 2024");
		assertEquals("coucou\nMay 5 be with you\nmars 2024, 10:05 - ou plus tard\n12 mars 2024", chat.post().text());
	}

	@ParameterizedTest
	@CsvSource({ "12:05 AM, 00:05", "12:05 PM, 12:05", "1:05 AM, 01:05", "11:59 PM, 23:59", "00:08 a. m., 00:08", "0:08 AM, 00:08", "上午12:05, 00:05", "中午12:05, 12:05",
			"凌晨3:05, 03:05", "晚上9:05, 21:05", "24:05, 00:05" })
	void theHalfOfTheDayMovesTheHour(String written, String time) {
		assertEquals("2023-12-31T" + time + ":00Z", Chat.of("31/12/2023, " + written + " - Léa: coucou").post().time().toString());
	}

	@Test
	void secondsAreKept() {
		assertEquals("2023-12-31T21:41:05Z", Chat.of("[31/12/2023 21:41:05] Léa: coucou").post().time().toString());
	}

	@Test
	void theZoneOfTheStudyDecidesWhatTheClockMeant() {
		Chat chat = Chat.read(Chat.source("31/07/2023, 21:41 - Léa: coucou"), java.util.Map.of(), "Europe/Paris", java.util.Optional.empty());
		assertEquals("2023-07-31T19:41:00Z", chat.post().time().toString());
	}
}
