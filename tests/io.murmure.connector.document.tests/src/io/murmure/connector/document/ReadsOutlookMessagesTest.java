package io.murmure.connector.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.murmure.core.record.Post;
import io.murmure.core.source.SourceException;

class ReadsOutlookMessagesTest {

	private static OutlookFile invoice() {
		return new OutlookFile().with(OutlookFile.SUBJECT, "Facture de l’été").with(OutlookFile.BODY, "Voici la facture de la lampe.\r\n\r\n-----Message d'origine-----\r\nDe : Léo\r\n")
				.with(OutlookFile.SENDER_NAME, "Zoé Brun").with(OutlookFile.SENDER_SMTP, "Zoe@velo.example").with(OutlookFile.MESSAGE_ID, "<m9@velo.example>").sent("2024-03-05T08:00:00Z")
				.recipient(1, "Léo Marchand", "leo@velo.example").recipient(2, "Sam", "sam@velo.example").attachment("facture.pdf", "%PDF-1.4".getBytes());
	}

	private static Post only(OutlookFile message) throws IOException {
		Reading reading = Reading.of(Reading.source("m.msg", message.bytes()));
		assertEquals(List.of(), reading.warnings());
		assertEquals(1, reading.posts().size());
		return reading.posts().get(0);
	}

	@Test
	void aMessageIsReadAsTheSameMailInAnEmlIs() throws IOException {
		Post post = only(invoice());
		assertEquals("Facture de l’été\n\nVoici la facture de la lampe.", post.text());
		assertEquals("Zoé Brun", post.author());
		assertEquals("2024-03-05T08:00:00Z", post.time().toString());
		assertEquals("m9@velo.example", post.platformId().orElseThrow());
		assertEquals(List.of("facture.pdf"), post.attachments());
		assertEquals(List.of("Léo Marchand"), post.mentions());
		assertEquals("mail", post.platform());
		assertEquals("mail", post.channel());
	}

	@Test
	void theHeaderOfAMailThatCameOverTheInternetIsBelievedFirst() throws IOException {
		Post post = only(invoice().with(OutlookFile.REPLY_TO, "<m1@velo.example>").with(OutlookFile.HEADER, """
				Microsoft Mail Internet Headers Version 2.0
				From: =?UTF-8?Q?Zo=C3=A9_B.?= <zoe@velo.example>
				To: liste@velo.example
				Date: Tue, 5 Mar 2024 10:00:00 +0100
				Message-ID: <m10@velo.example>
				List-Id: "Les copains du quai" <quai.velo.example>
				Content-Type: multipart/mixed; boundary=x
				""".replace("\n", "\r\n")));
		assertEquals("Zoé B.", post.author());
		assertEquals("2024-03-05T09:00:00Z", post.time().toString());
		assertEquals("m10@velo.example", post.platformId().orElseThrow());
		assertEquals("m1@velo.example", post.replyTo().orElseThrow());
		assertEquals("Les copains du quai", post.channel());
		assertEquals(List.of(), post.mentions());
		assertEquals("Voici la facture de la lampe.", post.text());
	}

	@Test
	void anAddressOfExchangeIsNoAddressOfThePerson() throws IOException {
		Post post = only(new OutlookFile().with(OutlookFile.SUBJECT, "Lampe").with(OutlookFile.BODY, "Elle est là.").with(OutlookFile.SENDER_NAME, "Odile Brémond")
				.with(OutlookFile.SENDER_ADDRESS, "/O=VELO/OU=ADMIN/CN=ODILE").sent("2024-03-05T08:00:00Z"));
		assertEquals("Odile Brémond", post.author());
	}

	@Test
	void whereThereIsNoPlainTextTheHtmlIsRead() throws IOException {
		Post post = only(new OutlookFile().with(OutlookFile.SUBJECT, "Lampe").with(OutlookFile.HTML, "<html><body><p>Elle s’éteint.</p><blockquote>Et la mienne ?</blockquote></body></html>")
				.with(OutlookFile.SENDER_NAME, "Tom").sent("2024-03-05T08:00:00Z"));
		assertEquals("Lampe\n\nElle s’éteint.", post.text());
	}

	@Test
	void aMessageIsRecognisedByItsContentWhateverItsNameAndItsSize() throws IOException {
		byte[] large = new byte[3_000_000];
		new Random(1).nextBytes(large);
		byte[] message = invoice().attachment("photo.jpg", large).bytes();
		assertTrue(message.length > large.length);
		assertEquals(0.6, new DocumentConnector().recognise(Reading.source("x", message)));
		assertEquals(List.of("facture.pdf", "photo.jpg"), Reading.of(Reading.source("x", message)).posts().get(0).attachments());
	}

	@Test
	void aDraftWithoutTimeIsToldAndADamagedMessageIsRefused() throws IOException {
		Reading draft = Reading.of(Reading.source("m.msg", new OutlookFile().with(OutlookFile.SUBJECT, "Lampe").with(OutlookFile.BODY, "Pas encore envoyé.").bytes()));
		assertEquals(List.of("1 mail-without-date"), draft.warnings());
		byte[] whole = invoice().bytes();
		byte[] cut = Arrays.copyOf(whole, whole.length - 700);
		assertTrue(assertThrows(SourceException.class, () -> Reading.of(Reading.source("m.msg", cut))).getMessage().contains("\"m.msg\""));
	}
}
