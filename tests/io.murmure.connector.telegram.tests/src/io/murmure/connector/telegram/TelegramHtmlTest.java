package io.murmure.connector.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.murmure.core.record.Mark;
import io.murmure.core.record.Renaming;
import io.murmure.testing.MemorySource;
import io.murmure.testing.Reading;

/** What Telegram Desktop exports as pages. */
class TelegramHtmlTest {

	private final TelegramConnector connector = new TelegramConnector();

	@Test
	void htmlPagesAreReadToo() throws IOException {
		String page = """
				<!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap">
				<div class="page_header"><div class="content"><div class="text bold">Reading club</div></div></div>
				<div class="page_body chat_page"><div class="history">
				<div class="message service" id="message-1"><div class="body details">2 January 2024</div></div>
				<div class="message default clearfix" id="message10"><div class="body">
				 <div class="pull_right date details" title="02.01.2024 12:00:05 UTC+01:00">12:00</div>
				 <div class="from_name">Ann Ode</div><div class="text">Chapter one <strong>tonight</strong>?<br>See <a href="https://books.example/1">here</a></div></div></div>
				<div class="message default clearfix joined" id="message11"><div class="body">
				 <div class="pull_right date details" title="02.01.2024 12:00:35 UTC+01:00">12:00</div><div class="text">And cake</div></div></div>
				<div class="message service" id="message12"><div class="body details">Ann Ode invited Bo Lum and Cid</div></div>
				<div class="message default clearfix" id="message13"><div class="body">
				 <div class="pull_right date details" title="02.01.2024 12:01:05 UTC+01:00">12:01</div><div class="from_name">Bo Lum</div>
				 <div class="reply_to details">In reply to <a href="#go_to_message11" onclick="return GoToMessage(11)">this message</a></div>
				 <div class="text">Yes!</div><span class="reactions"><span class="reaction"><span class="emoji">❤</span><span class="count">7</span></span></span></div></div>
				</div></div></div></body></html>""";
		assertTrue(connector.recognise(MemorySource.of("a", page)) > 0.9);
		Reading read = Reading.of(connector, "messages.html", page);
		assertEquals(List.of("Ann Ode: Chapter one tonight?\nSee here", "Ann Ode: And cake", "Bo Lum: Yes!"), read.said());
		assertEquals(List.of("https://books.example/1"), read.post("10").links());
		assertEquals(Optional.of("11"), read.post("13").replyTo());
		assertEquals(Map.of("reactions", 7.0, "reactions.❤", 7.0), read.post("13").counts());
		assertEquals(List.of("Bo Lum ADDED", "Cid ADDED"), read.moves());
		assertEquals("Reading club", read.post("10").channel());
		assertEquals("2024-01-02T11:00:05Z", read.post("10").time().toString());
	}

	@Test
	void aPollOfAnHtmlPageHasItsChoicesAndTheNameOfWhoAsks() {
		String page = """
				<!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap">
				<div class="page_header"><div class="content"><div class="text bold">Club vélo</div></div></div><div class="page_body chat_page"><div class="history">
				<div class="message default clearfix" id="message5"><div class="body"><div class="pull_right date details" title="13.03.2024 14:10:09 UTC+01:00">14:10</div>
				 <div class="from_name">Zoé via @sondage</div><div class="media_wrap clearfix"><div class="media_poll"><div class="question bold">Quel jour ?</div><div class="details">Anonymous poll</div>
				 <div class="answer">- Lundi <span class="details">2 votes</span></div><div class="answer">- Mardi</div><div class="total details">2 votes</div></div></div></div></div>
				</div></div></div></body></html>""";
		Reading read = Reading.of(connector, "messages.html", page);
		assertEquals(List.of("Zoé: Quel jour ?\n- Lundi\n- Mardi"), read.said());
		assertEquals(Map.of("votes", 2.0, "votes.1", 2.0, "votes.2", 0.0), read.post("5").counts());
		Reading glued = Reading.of(connector, MemorySource.glued("messages.html", page.replace("Quel jour", "Où"), StandardCharsets.UTF_8, "Où", StandardCharsets.ISO_8859_1));
		assertEquals(List.of("Zoé: Où ?\n- Lundi\n- Mardi"), glued.said());
		assertEquals(List.of("messages.html mixed-encoding 1, 4, 132, windows-1252"), glued.told());
	}

	@Test
	void aForwardOfAnHtmlPageKeepsItsWordsAndMediaBesideThePictureOfWhoSaidIt() {
		Reading read = Reading.of(connector, "messages.html", page("""
				<div class="message default clearfix" id="message1"><div class="pull_left userpic_wrap"><div class="userpic userpic1"><div class="initials">ZL</div></div></div>
				 <div class="body"><div class="pull_right date details" title="13.03.2024 14:10:09 UTC+01:00">14:10</div><div class="from_name">Zoé Lac</div>
				 <div class="pull_left forwarded userpic_wrap"><div class="userpic userpic3"><div class="initials">I</div></div></div>
				 <div class="forwarded body"><div class="from_name">Info Lac <span class="date details" title="12.03.2024 09:00:00 UTC+01:00"> 12.03.2024 09:00:00</span></div>
				  <div class="reply_to details">In reply to <a href="#go_to_message9" onclick="return GoToMessage(9)">this message</a></div>
				  <div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="photos/quai.jpg"><img class="photo" src="photos/quai_thumb.jpg"/></a></div>
				  <div class="text">Le quai ferme lundi, voir <a href="https://lac.example/quai">ici</a> #quai</div></div></div></div>
				<div class="message default clearfix joined" id="message2"><div class="body"><div class="pull_right date details" title="13.03.2024 14:10:10 UTC+01:00">14:10</div>
				 <div class="forwarded body"><div class="text">And the bridge, too</div></div></div></div>
				<div class="message default clearfix" id="message3"><div class="body"><div class="pull_right date details" title="13.03.2024 14:11:10 UTC+01:00">14:11</div>
				 <div class="from_name">Info Lac</div><div class="text">Le pont est de nouveau ouvert</div></div></div>
				<div class="message default clearfix" id="message4"><div class="body"><div class="pull_right date details" title="13.03.2024 14:12:10 UTC+01:00">14:12</div>
				 <div class="from_name">Zoé Lac</div><div class="forwarded body"><div class="from_name">Info Lac <span class="date details"> 13.03.2024 14:11:10</span></div>
				 <div class="text">Le pont est de nouveau ouvert</div></div></div></div>"""));
		assertEquals(List.of("Zoé Lac: Le quai ferme lundi, voir ici #quai", "Zoé Lac: And the bridge, too", "Info Lac: Le pont est de nouveau ouvert",
				"Zoé Lac: Le pont est de nouveau ouvert"), read.said());
		assertEquals(Optional.of("3"), read.post("4").repostOf());
		assertEquals(Set.of(Mark.FORWARDED, Mark.MEDIA), read.post("1").marks());
		assertEquals(List.of("quai.jpg"), read.post("1").attachments());
		assertEquals(List.of("https://lac.example/quai"), read.post("1").links());
		assertEquals(List.of("quai"), read.post("1").hashtags());
		assertEquals(Optional.of("9"), read.post("1").replyTo());
		assertEquals(Set.of(Mark.FORWARDED), read.post("2").marks());
	}

	@Test
	void whoReactedOnAnHtmlPageIsNamedThere() {
		Reading read = Reading.of(connector, "messages.html", page("""
				<div class="message default clearfix" id="message4"><div class="body"><div class="pull_right date details" title="01.06.2024 14:01:00 UTC+03:00">14:01</div>
				 <div class="from_name">Omar</div><div class="text">Réponse</div>
				 <span class="reactions"><span class="reaction"><span class="emoji">👍</span><span class="userpics">
				  <div class="userpic userpic2"><div class="initials" title="Zoé, dite Z, 01.06.2024 14:02:00">Z</div></div>
				  <div class="userpic userpic4"><div class="initials" title="Ann Ode, 01.06.2024 14:03:00">A</div></div></span></span>
				  <span class="reaction"><span class="emoji">🔥</span><span class="count">7</span></span></span></div></div>"""));
		assertEquals(List.of("Zoé, dite Z 👍 4 2024-06-01T11:02:00Z", "Ann Ode 👍 4 2024-06-01T11:03:00Z"),
				read.reactions().stream().map(one -> one.author() + " " + one.sign() + " " + one.target() + " " + one.time()).toList());
		assertEquals(Map.of("reactions", 9.0, "reactions.👍", 2.0, "reactions.🔥", 7.0), read.post("4").counts());
	}

	@Test
	void theLinesOfTelegramOnAnHtmlPageAreEvents() {
		Reading read = Reading.of(connector, "messages.html", page("""
				<div class="message service" id="message-1"><div class="body details">1 June 2024</div></div>
				<div class="message service" id="message1"><div class="body details">Zoé created group &laquo;Club&raquo; with members Omar and Ann</div></div>
				<div class="message service" id="message2"><div class="body details">Zoé changed group title to &laquo;Club du Lac&raquo;</div></div>
				<div class="message service" id="message3"><div class="body details">Zoé invited Omar to the video chat</div></div>
				<div class="message service" id="message4"><div class="body details">Zoé pinned <a href="#go_to_message1">this message</a></div></div>
				<div class="message service" id="message-2"><div class="body details">2 June 2024</div></div>
				<div class="message service" id="message5"><div class="body details">Channel title changed to &laquo;Lake club&raquo;</div></div>"""));
		assertEquals(List.of("Zoé JOINED", "Omar ADDED", "Ann ADDED"), read.moves());
		assertEquals(List.of("Zoé: Club du Lac 2024-05-31T22:00:00Z", ": Lake club 2024-06-01T22:00:00Z"),
				read.all(Renaming.class).stream().map(named -> named.author() + ": " + named.name() + " " + named.time()).toList());
		assertEquals(List.of("0 events-left-out"), read.warnings());
		assertEquals("messages.html events-left-out 2", read.told().get(0));
	}

	@Test
	void aGiantLineOfTelegramIsReadInTime() {
		String line = "<div class=\"message service\" id=\"message1\"><div class=\"body details\">%s</div></div>".formatted("Zoé created group «x ".repeat(50_000));
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(List.of("0 events-left-out"), Reading.of(connector, "messages.html", page(line)).warnings()));
	}

	private static String page(String history) {
		return "<!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class=\"page_wrap\">"
				+ "<div class=\"page_header\"><div class=\"content\"><div class=\"text bold\">Club</div></div></div>"
				+ "<div class=\"page_body chat_page\"><div class=\"history\">" + history + "</div></div></div></body></html>";
	}
}
