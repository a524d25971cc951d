package io.murmure.connector.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.parameter.Parameters;
import io.murmure.core.pipeline.SourceContext;
import io.murmure.core.progress.Progress;
import io.murmure.core.record.Post;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.core.source.Sources;

class ReadsMailTest {

	@TempDir
	Path folder;

	private static final String THREAD = """
			From odile@velo.example Mon Mar 04 10:00:00 2024
			From: =?UTF-8?Q?Odile_Br=C3=A9mond?= <odile@velo.example>
			To: liste@velo.example
			Subject: La lampe
			Date: Mon, 4 Mar 2024 11:00:00 +0100
			Message-ID: <m1@velo.example>
			List-Id: "Les copains du quai" <quai.velo.example>
			MIME-Version: 1.0
			Content-Type: text/plain; charset=UTF-8

			Bonjour,

			ma lampe s'éteint toute seule.
			>From time to time elle se rallume.

			--\u0020
			Odile, trésorière

			From tom@velo.example Mon Mar 04 12:00:00 2024
			From: Tom Whitby <Tom@velo.example>
			To: liste@velo.example
			Subject: Re: La lampe
			Date: Mon, 4 Mar 2024 12:00:00 +0000
			Message-ID: <m2@velo.example>
			In-Reply-To: <m1@velo.example>
			List-Id: "Les copains du quai" <quai.velo.example>
			Content-Type: multipart/alternative; boundary=b

			--b
			Content-Type: text/plain; charset=ISO-8859-1
			Content-Transfer-Encoding: quoted-printable

			Mine too, since caf=E9 Friday.

			Le lun. 4 mars 2024 =E0 11:00, Odile Br=E9mond <odile@velo.example> a
			=E9crit :
			> ma lampe s'=E9teint toute seule.

			Sent from my phone
			--b
			Content-Type: text/html

			<p>Mine too</p>
			--b--

			From x@velo.example Mon Mar 04 13:00:00 2024
			From: odile@velo.example
			Subject: Re: La lampe
			Date: Mon, 4 Mar 2024 14:00:00 +0100
			Message-ID: <m3@velo.example>
			References: <m1@velo.example> <m2@velo.example>
			Content-Type: text/html; charset=UTF-8

			<div>Je la renvoie <b>demain</b>.</div><blockquote>Mine too</blockquote>
			""";

	@Test
	void aMailboxGivesOnePostAMessage() throws IOException {
		Reading reading = Reading.of("archive.mbox", THREAD);
		assertEquals(List.of("La lampe\n\nBonjour,\n\nma lampe s'éteint toute seule.\nFrom time to time elle se rallume.", "Mine too, since café Friday.", "Je la renvoie demain."),
				reading.texts());
		assertEquals(List.of(), reading.warnings());
	}

	@ParameterizedTest
	@CsvSource({ "; charset=UTF-8, UTF-8, ISO-8859-1, windows-1252", "; charset=iso-8859-1, ISO-8859-1, UTF-8, UTF-8", "'', UTF-8, ISO-8859-1, windows-1252", "'', UTF-8, UTF-8, ''", "'', ISO-8859-1, ISO-8859-1, ''",
			"; charset=UTF-8, ISO-8859-1, ISO-8859-1, ''", "; charset=iso-8859-15, ISO-8859-15, ISO-8859-15, ''" })
	void wordsInAnotherEncodingThanTheRestOfAMailAreReadAndTold(String declared, String charset, String other, String readAs) throws IOException {
		ByteArrayOutputStream mail = new ByteArrayOutputStream();
		mail.write(("From: zoe@velo.example\nSubject: Salut\nDate: Tue, 5 Mar 2024 08:00:00 +0000\nMessage-ID: <m9@velo.example>\nMIME-Version: 1.0\n"
				+ "Content-Transfer-Encoding: 8bit\nContent-Type: text/plain" + declared + "\n\n").getBytes(StandardCharsets.UTF_8));
		mail.write("Où étais-tu, déjà ? Là-bas, à côté ?\n".getBytes(Charset.forName(charset)));
		mail.write("À l'été !\n".getBytes(Charset.forName(other)));
		List<String> told = new ArrayList<>();
		SourceContext context = new SourceContext(Reading.PARIS, Optional.empty(), Progress.NONE, (position, kind, details) -> told.add(position.record() + " " + kind + " " + List.of(details)));
		try (Stream<SourceRecord> posts = new DocumentConnector().read(Reading.source("m.eml", mail.toByteArray()), Parameters.defaults(DocumentParameters.class), context)) {
			assertEquals(List.of("Salut\n\nOù étais-tu, déjà ? Là-bas, à côté ?\nÀ l'été !"), posts.map(post -> ((Post) post).text()).toList());
		}
		assertEquals(readAs.isEmpty() ? List.of() : List.of("1 mail-mixed-encoding [1, " + readAs + "]"), told);
	}

	@Test
	void archivesOfMailingListsVeilAddressesAndTellNames() throws IOException {
		Reading reading = Reading.of("2026-April.txt", """
				From jdupont at listes.velo.example  Sat Apr 11 18:01:00 2026
				From: jdupont at listes.velo.example (Jeanne Moreau)
				Date: Sat, 11 Apr 2026 18:01:00 +0200
				Subject: [quartier] Budget
				Message-ID: <pm1@velo.example>

				Qui a le budget ?

				From k.benali at velo.example  Sat Apr 11 18:02:00 2026
				From: k.benali at velo.example (=?UTF-8?Q?Karim_Bena=C3=AFd?=)
				Date: Sat, 11 Apr 2026 18:02:00 +0200
				Subject: [quartier] Budget
				Message-ID: <pm2@velo.example>
				In-Reply-To: <pm1@velo.example>

				Moi.
				-------------- next part --------------
				An HTML attachment was scrubbed...

				""");
		assertEquals(List.of("Jeanne Moreau", "Karim Benaïd"), reading.posts().stream().map(Post::author).toList());
		assertEquals("Moi.", reading.texts().get(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Am 14.03.26 um 18:02 schrieb Marc Weber:", "El 14/3/26 a las 18:02, Marcos Ruiz escribió:", "Il giorno sab 14 mar 2026 alle 18:02 Marco Rossi ha scritto:",
			"Em sáb., 14 de mar. de 2026 às 18:02, Marcos Dias escreveu:", "Op za 14 mrt 2026 om 18:02 schreef Mark de Vries:" })
	void whoIsQuotedIsNotSaid(String attribution) throws IOException {
		Reading reading = Reading.of("x.eml", "From: a@velo.example\nDate: Sat, 14 Mar 2026 18:02:00 +0100\nMessage-ID: <a@velo.example>\nSubject: x\nIn-Reply-To: <b@velo.example>\n"
				+ "Content-Type: text/plain; charset=utf-8\n\nD’accord.\n\n" + attribution + "\n> on y va\n");
		assertEquals(List.of("D’accord."), reading.texts());
	}

	@Test
	void aSubjectInBareBytesIsReadLikeTheRest() throws IOException {
		String mail = "From: a@velo.example\nDate: Sat, 14 Mar 2026 18:02:00 +0100\nMessage-ID: <a@velo.example>\nSubject: Le débat de l’été\nContent-Type: text/plain; charset=windows-1252\n\nÀ table.\n";
		assertEquals(List.of("Le débat de l’été\n\nÀ table."), Reading.of(Reading.source("x.eml", mail, Charset.forName("windows-1252"))).texts());
		assertEquals(List.of("Le débat de l’été\n\nÀ table."), Reading.of(Reading.source("x.eml", mail.replace("windows-1252", "utf-8"), StandardCharsets.UTF_8)).texts());
	}

	@Test
	void linesThatWereBrokenForSendingAreOne() throws IOException {
		Reading reading = Reading.of("x.eml", "From: a@velo.example\nDate: Sat, 14 Mar 2026 18:02:00 +0100\nMessage-ID: <a@velo.example>\nIn-Reply-To: <b@velo.example>\n"
				+ "Content-Type: text/plain; charset=utf-8; format=flowed\n\nUne phrase qui \nse poursuit.\n From here on.\n> cité \n> encore\n-- \nmoi\n");
		assertEquals(List.of("Une phrase qui se poursuit.\nFrom here on."), reading.texts());
	}

	@Test
	void aMailInsideAMailIsAttachedToIt() throws IOException {
		Reading reading = Reading.of("x.eml", "From: a@velo.example\nDate: Sat, 14 Mar 2026 18:02:00 +0100\nMessage-ID: <a@velo.example>\nIn-Reply-To: <b@velo.example>\n"
				+ "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nVoyez.\n--x\nContent-Type: message/rfc822\n\nFrom: c@velo.example\nSubject: Autre\n\nAutre chose.\n--x--\n");
		assertEquals(List.of("Voyez."), reading.texts());
		assertEquals(List.of("message.eml"), reading.posts().get(0).attachments());
	}

	@Test
	void whoAnswersWhomIsKept() throws IOException {
		List<Post> posts = Reading.of("archive.mbox", THREAD).posts();
		assertEquals(List.of("Odile Brémond", "Tom Whitby", "Odile Brémond"), posts.stream().map(Post::author).toList());
		assertEquals("m1@velo.example", posts.get(0).platformId().orElseThrow());
		assertEquals(List.of("m1@velo.example", "m2@velo.example"), posts.stream().skip(1).map(post -> post.replyTo().orElseThrow()).toList());
		assertEquals(List.of("Les copains du quai", "Les copains du quai", "archive"), posts.stream().map(Post::channel).toList());
		assertEquals("2024-03-04T10:00:00Z", posts.get(0).time().toString());
		assertEquals("mail", posts.get(0).platform());
	}

	@Test
	void aSingleMailNamesItsAttachmentsAndReadersAndNoMore() throws IOException {
		Reading reading = Reading.of("m.eml", """
				From: Zoé <zoe@velo.example>
				To: Léo Marchand <leo@velo.example>, sam@velo.example
				Subject: Facture
				Date: Tue, 5 Mar 2024 08:00:00 +0000
				Message-ID: <m9@velo.example>
				MIME-Version: 1.0
				Content-Type: multipart/mixed; boundary=x

				--x
				Content-Type: text/plain; charset=UTF-8

				Voici la facture de la lampe.
				--x
				Content-Type: application/pdf; name="facture.pdf"
				Content-Disposition: attachment; filename="facture.pdf"
				Content-Transfer-Encoding: base64

				JVBERi0xLjQK
				--x--
				""");
		Post post = reading.posts().get(0);
		assertEquals("Facture\n\nVoici la facture de la lampe.", post.text());
		assertEquals(List.of("facture.pdf"), post.attachments());
		assertEquals(List.of("Léo Marchand", "sam@velo.example"), post.mentions());
	}

	private static final String DATE = "Date: Mon, 4 Mar 2024 12:00:00 +0000\n";

	@Test
	void aMessageWithoutAnyDateIsLostAlone() throws IOException {
		Reading reading = Reading.of("archive.mbox", THREAD.replace(DATE, "").replace("From tom@velo.example Mon Mar 04 12:00:00 2024", "From tom@velo.example in the year 2024"));
		assertEquals(2, reading.posts().size());
		assertEquals(List.of("19 mail-without-date"), reading.warnings());
	}

	@ParameterizedTest
	@CsvSource({ "Mon Mar 04 12:05:00 2024, 2024-03-04T12:05:00Z", "Mon Mar  4 13:05:00 +0100 2024, 2024-03-04T12:05:00Z", "Mon Mar  4 12:05:00 2024 -0530, 2024-03-04T17:35:00Z" })
	void aMessageWithANonsenseDateTakesTheTimeOfItsEnvelope(String envelope, String time) throws IOException {
		String thread = THREAD.replace(DATE, "Date: hier soir, vers 32 h\n").replace("From tom@velo.example Mon Mar 04 12:00:00 2024", "From tom@velo.example " + envelope);
		Reading reading = Reading.of("archive.mbox", thread);
		assertEquals(time, reading.times().get(1));
		assertEquals(3, reading.posts().size());
		assertEquals(List.of("19 mail-delivery-time"), reading.warnings());
	}

	@Test
	void ofAMessageOnOneLineNothingIsLost() throws IOException {
		String line = "Les freins grincent. From time to time, ils se taisent. ".repeat(60_000).strip();
		String after = "Et puis plus rien.";
		Reading reading = Reading.of("archive.mbox", THREAD.replace("Bonjour,\n", line + "\n\n" + after + "\n"));
		assertEquals("La lampe\n\n" + line + "\n\n" + after, reading.texts().get(0).replaceAll("(?s)\n\nma lampe.*", ""));
		assertEquals(List.of("Odile Brémond", "Tom Whitby", "Odile Brémond"), reading.posts().stream().map(Post::author).toList());
		assertEquals(List.of(1L, 21L, 48L), reading.posts().stream().map(post -> post.position().record()).toList());
		assertEquals(List.of(), reading.warnings());
	}

	@Test
	void aMessageThatIsTooLargeIsCutAndSaysSo() throws IOException {
		String line = ("Les freins grincent depuis mardi. ".repeat(1000) + "\n").repeat(1000);
		Reading reading = Reading.of("archive.mbox", THREAD.replace("Bonjour,\n", line));
		assertEquals(3, reading.posts().size());
		assertEquals(List.of("1 cut-mail"), reading.warnings());
	}

	@Test
	void aMailWithoutEnvelopeTakesTheTimeOfTheFirstServer() throws IOException {
		Reading reading = Reading.of("lettre.eml", """
				Received: from b.example by c.example with ESMTP id 2;
				\tWed, 06 Mar 2024 10:20:05 +0100 (CET)
				Received: from a.example by b.example with ESMTP id 1; Wed, 6 Mar 2024 09:15:00 +0000
				Received: by a.example; some time ago
				From: Tom Whitby <tom@velo.example>
				To: liste@velo.example
				Date: 99 Foo 20xx
				Subject: Les freins

				Les miens grincent depuis mardi; Received: Thu, 7 Mar 2024 09:15:00 +0000
				""");
		assertEquals(List.of("2024-03-06T09:15:00Z"), reading.times());
		assertEquals(List.of("1 mail-delivery-time"), reading.warnings());
	}

	@Test
	void aMaildirIsReadMessageByMessageWithoutDraftsAndTrash() throws IOException {
		String message = "From: Zoé <zoe@velo.example>\nTo: leo@velo.example\nSubject: Lampe %1$s\nDate: Tue, 5 Mar 2024 0%1$s:00:00 +0000\nMessage-ID: <m%1$s@velo.example>\n\nElle est là.\n";
		Path maildir = folder.resolve("Club");
		for (String name : List.of("cur", "new", "tmp")) {
			Files.createDirectories(maildir.resolve(name));
		}
		int number = 1;
		for (String file : List.of("cur/1709600000.M1.host:2,RS", "cur/1709600001.M2.host:2,DS", "cur/1709600002.M3.host:2,ST", "new/1709600003.M4.host", "tmp/1709600004.M5.host")) {
			Files.writeString(maildir.resolve(file), message.formatted(number++));
		}
		List<String> read = new ArrayList<>();
		for (Source source : Sources.under(List.of(maildir))) {
			assertEquals(0.6, new DocumentConnector().recognise(source));
			Reading reading = Reading.of(source);
			reading.posts().forEach(post -> read.add(post.channel() + ": " + post.text().lines().findFirst().orElseThrow()));
			read.addAll(reading.warnings());
		}
		assertEquals(List.of("Club: Lampe 1", "0 mail-draft", "0 mail-trashed", "Club: Lampe 4"), read);
	}

	@Test
	void mailAndDocumentsAreRecognisedByContent() throws IOException {
		DocumentConnector connector = new DocumentConnector();
		assertEquals(0.6, connector.recognise(Reading.source("x", THREAD)));
		assertEquals(0.6, connector.recognise(Reading.source("x", THREAD.substring(THREAD.indexOf('\n') + 1))));
		assertEquals(0.6, connector.recognise(Reading.source("x", Documents.odt("bonjour"))));
		assertEquals(0.6, connector.recognise(Reading.source("x", Documents.docx("x", "bonjour"))));
		assertEquals(0.2, connector.recognise(Reading.source("x", "Bonjour à toutes et à tous, voici une lettre.")));
		assertEquals(0, connector.recognise(Reading.source("x.txt", new byte[] { 0, 1, 2, 3, 4, 5, 6, 7 })));
		assertEquals(0, connector.recognise(Reading.source("x.zip", Documents.zip("a.txt", "bonjour"))));
		assertTrue(connector.recognise(Reading.source("x.json", "{\"text\":\"bonjour\"}")) == 0);
	}
}
