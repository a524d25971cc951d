package io.murmure.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class TelephonesTest extends ListenerTest {

	@Test
	void whoIsANumberIsOnePersonInTiesAndTextsHoweverItIsWritten() {
		listener.imports(listener.file("WhatsApp Chat with Atelier.txt", """
				03/03/2026, 18:00 - Solène: bonjour @33639981234 tu viens ?
				03/03/2026, 18:01 - Paul Roux: hi @15551234567 and @447700900456
				03/03/2026, 18:02 - +33 6 39 98 12 34: oui
				03/03/2026, 18:03 - Paul Roux: call 33639981234 or +33639981234 or 33639981299
				"""));
		String person = listener.ask("select author from posts where text = 'oui'").get(0);
		assertEquals(List.of("bonjour @" + person + " tu viens ?", "hi @[phone] and @[phone]", "oui", "call " + person + " or " + person + " or [phone]"), listener.ask("select text from posts order by post_id"));
		assertEquals(List.of(person), listener.ask("select a.author from mentions m join authors a using (author_id) join posts p using (post_id) where p.text like 'bonjour%'"));
	}

	@Test
	void aNumberThatIsAddressedInATableIsItsAuthor() {
		listener.imports(listener.file("talk.csv", """
				author,date,text
				Ana,2026-03-01,bonjour @33639981234 tu viens ce soir au lac ?
				+33639981234,2026-03-02,oui je viens ce soir au lac
				"""));
		String person = listener.ask("select author from posts where text like 'oui%'").get(0);
		assertEquals(List.of("bonjour @" + person + " tu viens ce soir au lac ?"), listener.ask("select text from posts where text like 'bonjour%'"));
		assertEquals(List.of(person), listener.ask("select author from mentions join authors using (author_id)"));
		listener.optOut("@33639981234");
		assertEquals(List.of("1"), listener.ask("select count(*) from posts"), "one may be named by it, too");
	}

	@Test
	void aFileThatWhatsAppNamesKeepsThatName() {
		listener.imports(listener.file("WhatsApp Chat with Atelier.txt", """
				[03/03/2026, 18:00:05] Audio: \u200E<attached: 00000003-PHOTO-2026-03-03-18-00-05.jpg>
				[03/03/2026, 18:01:05] Audio: \u200E<attached: 01234567-AUDIO-2026-03-03-18-01-05.opus>
				[03/03/2026, 18:02:05] Paul Roux: \u200E<attached: 00000005-Facture Paul Roux 06 39 98 12 34.pdf>
				[03/03/2026, 18:03:05] Audio: commande n° 2026031408, colis 00000012
				"""));
		String person = listener.ask("select author from posts where text like '%Facture%' or len(attachments) > 0 order by post_id desc limit 1").get(0);
		assertEquals(List.of("00000003-PHOTO-2026-03-03-18-00-05.jpg", "01234567-AUDIO-2026-03-03-18-01-05.opus", "00000005-Facture " + person + " [phone].pdf"),
				listener.ask("select attachments[1] from posts where len(attachments) > 0 order by post_id"));
		assertEquals(List.of("commande n° 2026031408, colis 00000012"), listener.ask("select text from posts where text like 'commande%'"));
	}
}
