package io.murmure.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.murmure.workbench.internal.Bringing;

/** What posts without words bring, in words. */
class BringingTest {

	private final Locale before = Locale.getDefault();

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	@AfterEach
	void asBefore() {
		Locale.setDefault(before);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "''|IMG-20240513-WA0001.jpg|Photo", "''|00000012-PHOTO-2023-12-31-21-42-10.jpg;00000013-PHOTO-2023-12-31-21-42-11.jpg|2 photos",
			"''|a.jpg;b.jpg;c.mp4|2 photos, video", "media|audio_1@31-12-2023_10-00-00.ogg|Voice message", "media|audioclip-1712-4521.mp4|Voice message", "''|holiday.mp4|Video · holiday.mp4",
			"''|STK-20240513-WA0003.webp|Sticker", "media gif|x.mp4|GIF", "''|notice.pdf|Document · notice.pdf", "poll|''|Poll", "location|''|Location", "media|''|Media left out of the export",
			"media voice|''|Voice message", "''|bafkreihdwdcefgh4dqkjv67.jpg|Photo", "''|strange.xyz|File · strange.xyz", "''|''|No words" })
	void whatIsAttachedIsToldByItsKindAndByTheNameThatAPersonGaveIt(String marks, String files, String told) {
		assertEquals(told, Bringing.of(marks + '\u001E' + files.replace(';', '\u001F') + "\u001E\u001E0").told());
	}

	@Test
	void aLinkIsToldByItsSiteAndAPostPassedOnAsThat() {
		assertEquals("Link · example.org", Bringing.of("\u001E\u001Ehttps://www.example.org/beans?x=1\u001E0").told());
		assertEquals("Passes on another post", Bringing.of("\u001E\u001E\u001E12").told());
	}

	@Test
	void frenchSaysItInFrench() {
		Locale.setDefault(Locale.FRENCH);
		assertEquals("Message vocal", Bringing.of("media voice\u001E\u001E\u001E0").told());
		assertEquals("2 photos, vidéo", Bringing.of("media\u001Ea.jpg\u001Fb.jpg\u001Fc.mp4\u001E\u001E0").told());
	}
}
