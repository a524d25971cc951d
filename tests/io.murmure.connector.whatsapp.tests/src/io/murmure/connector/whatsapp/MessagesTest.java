package io.murmure.connector.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.record.Mark;
import io.murmure.core.record.Post;

class MessagesTest {

	private static final String ANDROID = "31/12/2023, 21:41 - Léa: ";
	private static final String IOS = "[31/12/2023, 21:41:05] Léa: ";

	@Test
	void aMessageMayHaveManyLinesAndEmptyOnes() {
		Chat chat = Chat.of(ANDROID + "une liste", "", "- pain", "- 12/05/2023 rendez-vous", "31/12/2023, 21:42 - Tom: ok");
		assertEquals(List.of("Léa: une liste\n\n- pain\n- 12/05/2023 rendez-vous", "Tom: ok"), chat.said());
		assertEquals(5, chat.posts().get(1).position().record());
	}

	@Test
	void aPastedHeaderOfAnotherFormIsText() {
		Chat chat = Chat.of(ANDROID + "regarde :", "[12/05/2020, 10:30:00] Bob: salut", "2016-04-29 10:30:00 - Eve: hey", "31/12/2023, 21:42 - Tom: ok");
		assertEquals(List.of("Léa: regarde :\n[12/05/2020, 10:30:00] Bob: salut\n2016-04-29 10:30:00 - Eve: hey", "Tom: ok"), chat.said());
	}

	@Test
	void aPhoneThatIsSetOtherwiseMeanwhileGoesOnWithTheChat() {
		Chat chat = Chat.of("13/01/2025, 08:16 - Eve: premier", "13/01/2025, 08:17 - Tom: deuxième", "04/02/2025, 8:18 PM - Eve: in English now", "05/02/2025, 8:19 PM - Tom: me too",
				"15/02/2025 21:20 - Eve: sans virgule");
		assertEquals(List.of("Eve: premier", "Tom: deuxième", "Eve: in English now", "Tom: me too", "Eve: sans virgule"), chat.said());
		assertEquals(List.of("2025-01-13T08:16:00Z", "2025-01-13T08:17:00Z", "2025-02-04T20:18:00Z", "2025-02-05T20:19:00Z", "2025-02-15T21:20:00Z"), chat.posts().stream().map(post -> post.time().toString()).toList());
		assertEquals(List.of(), chat.warnings());
	}

	@Test
	void anAgendaThatIsWrittenLikeTheChatIsText() {
		Chat chat = Chat.of("13/01/2025, 08:16 - Eve: programme :", "15/01/2025 14:00 - accueil", "15/01/2025 15:00 - Salle B: atelier", "13/01/2025, 08:17 - Tom: merci", "13/01/2025, 08:18 - Eve: de rien");
		assertEquals(List.of("Eve: programme :\n15/01/2025 14:00 - accueil\n15/01/2025 15:00 - Salle B: atelier", "Tom: merci", "Eve: de rien"), chat.said());
		assertEquals(List.of(), chat.warnings());
	}

	@Test
	void linesOfAnotherFormByPeopleOfTheChatAreTold() {
		Chat chat = Chat.of("13/01/2025, 08:16 - Eve: premier", "13/01/2025, 08:17 - Tom: deuxième", "1/14/25, 8:18 PM - Eve: from America", "1/14/25, 8:19 PM - Tom: so far", "13/01/2025, 08:20 - Eve: fin");
		assertEquals(3, chat.said().size());
		assertEquals(List.of("3 other-form [2]"), chat.warnings());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<Media omitted>", "<Médias omis>", "<Multimedia omitido>", "<Medien ausgeschlossen>", "<Mídia oculta>", "<Media omessi>", "<Media weggelaten>", "<Без медиафайлов>", "<Media jätettiin pois>",
			"<Médiá vynechané>", "<สื่อถูกลบ>", "<미디어 파일을 생략한 대화내용>" })
	void mediaLeftOutAreMarked(String text) {
		Post post = Chat.of(ANDROID + text).post();
		assertEquals(Set.of(Mark.MEDIA), post.marks());
		assertEquals("", post.text());
	}

	@ParameterizedTest
	@CsvSource({ "\u200Eimage omitted, PHOTO", "\u200Eimage absente, PHOTO", "imagen omitida, PHOTO", "\u200EBild weggelassen, PHOTO", "\u200Evideo note omitted, VIDEO",
			"\u200Eaudio omis, AUDIO", "View once voice message omitted, VOICE", "\u200EGIF retiré, GIF", "sticker omis, STICKER", "\u200Edocument manquant, DOCUMENT",
			"\u200EContact card omitted, CONTACT", "\u200Eتم استبعاد الصورة, PHOTO", "\u200Ebild utesluten, PHOTO", "\u200E照片已忽略, PHOTO", "\u200E이미지 생략됨, PHOTO", "\u200E视频已忽略, VIDEO",
			"\u200Eljud utelslutet, AUDIO", "\u200EYhteystietokortti jätettiin pois, CONTACT", "\u200E文档已省略, DOCUMENT" })
	void mediaLeftOutAreOfTheKindThatTheExportSays(String text, Mark kind) {
		Post post = Chat.of(ANDROID + text).post();
		assertEquals(Set.of(Mark.MEDIA, kind), post.marks());
		assertEquals("", post.text());
	}

	@ParameterizedTest
	@ValueSource(strings = { "IMG-20231231-WA0001.jpg (file attached)", "\u200EIMG-20231231-WA0001.jpg (fichier joint)", "<attached: IMG-20231231-WA0001.jpg>",
			"\u200E<pièce jointe : IMG-20231231-WA0001.jpg>", "\u200E<Anhang: IMG-20231231-WA0001.jpg>", "< attached: IMG-20231231-WA0001.jpg >",
			"IMG-20231231-WA0001.jpg <\u200Eattached>", "\u200EIMG-20231231-WA0001.jpg (Datei angehängt)" })
	void attachedFilesAreNamed(String text) {
		Post post = Chat.of(ANDROID + text).post();
		assertEquals(List.of("IMG-20231231-WA0001.jpg"), post.attachments());
		assertEquals(Set.of(Mark.MEDIA), post.marks());
		assertEquals("", post.text());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Odile Vasseur.vcf (fichier joint)", "\u200EOdile Vasseur.vcf (file attached)", "\u200E<attached: 00000007-Odile Vasseur.VCF>", "Odile Vasseur.vcf \u2022 \u200EContact card omitted" })
	void aContactCardIsNoWords(String text) {
		Post post = Chat.of(ANDROID + text).post();
		assertEquals(Set.of(Mark.MEDIA, Mark.CONTACT), post.marks());
		assertEquals("", post.text());
	}

	@Test
	void captionsAreTheText() {
		assertEquals("Joyeuses fêtes", Chat.of(ANDROID + "\u200EIMG-1.jpg (fichier joint)", "Joyeuses fêtes").post().text());
		Post ios = Chat.of(IOS + "La nouvelle roue \u200E<attached: 00000042-PHOTO-2023-12-31.jpg>").post();
		assertEquals("La nouvelle roue", ios.text());
		assertEquals(List.of("00000042-PHOTO-2023-12-31.jpg"), ios.attachments());
		assertEquals(List.of("notice.pdf"), Chat.of("\u200E" + IOS + "notice.pdf • \u200E3 pages \u200Edocument omitted").post().attachments());
	}

	@ParameterizedTest
	@ValueSource(strings = { "This message was deleted", "\u200EThis message was deleted.", "You deleted this message", "Ce message a été supprimé", "Vous avez supprimé ce message",
			"Se eliminó este mensaje.", "Diese Nachricht wurde gelöscht.", "Mensagem apagada", "Questo messaggio è stato eliminato", "Dit bericht is verwijderd",
			"This message was deleted by admin Tom", "Detta meddelande raderades", "Tato zpráva byla odstraněna", "삭제한 메시지입니다", "ข้อความนี้ได้ถูกลบ", "这条消息已被删除",
			"यह मैसेज डिलीट कर दिया गया है" })
	void deletedMessagesLeaveNoText(String text) {
		Post post = Chat.of(ANDROID + text).post();
		assertEquals(Set.of(Mark.DELETED), post.marks());
		assertEquals("", post.text());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Waiting for this message. This may take a while.", "\u200EWaiting for this message. This may take a while. Learn more", "En attente de ce message. Cela peut prendre un moment.",
			"Warten auf diese Nachricht. Dies kann etwas dauern." })
	void whatWasNotDecipheredIsNoText(String text) {
		Chat chat = Chat.of(ANDROID + text, "31/12/2023, 21:42 - Tom: waiting for this message since noon");
		assertEquals(List.of("Tom: waiting for this message since noon"), chat.said());
		assertEquals(List.of("1 not-deciphered [1]"), chat.warnings());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<This message was edited>", "\u200E<This message was edited>", "<Ce message a été modifié>", "<Se editó este mensaje.>" })
	void editedMessagesKeepTheirTextWithoutTheRemark(String remark) {
		Post post = Chat.of(ANDROID + "à demain " + remark).post();
		assertEquals(Set.of(Mark.EDITED), post.marks());
		assertEquals("à demain", post.text());
	}

	@Test
	void everydayAngleBracketsAreText() {
		Post post = Chat.of(ANDROID + "je t'aime <3 et a > b").post();
		assertEquals("je t'aime <3 et a > b", post.text());
		assertEquals(Set.of(), post.marks());
	}

	@Test
	void pollsGiveTheirQuestionTheirOptionsAndVotes() {
		Post post = Chat.of(IOS + "\u200ESONDAGE :", "Samedi ou dimanche ?", "\u200EOPTION : Samedi (\u200E3 votes)", "\u200EOPTION : Dimanche (\u200E1 vote)").post();
		assertEquals("Samedi ou dimanche ?\nSamedi\nDimanche", post.text());
		assertEquals(Set.of(Mark.POLL), post.marks());
		assertEquals(Map.of("votes", 4.0, "votes.1", 3.0, "votes.2", 1.0), post.counts());
	}

	@Test
	void placesAreMarked() {
		Post place = Chat.of(ANDROID + "position : https://maps.google.com/?q=48.85,2.35").post();
		assertEquals(Set.of(Mark.LOCATION), place.marks());
		assertEquals(List.of("https://maps.google.com/?q=48.85,2.35"), place.links());
		assertEquals(Set.of(Mark.LOCATION), Chat.of(ANDROID + "live location shared").post().marks());
	}

	@Test
	void thoseAddressedAreKnownByTheNameTheyWriteUnder() {
		Chat chat = Chat.of("31/12/2023, 21:40 - +33 6 12 34 56 78: là", "31/12/2023, 21:40 - ~\u00A0Marie: là aussi",
				ANDROID + "@33612345678 @\u2068~Marie\u2069 @Tom Petit et @\u2068Zoé R.\u2069 demain ? mail a@b.fr", "31/12/2023, 21:42 - Tom Petit: oui");
		assertEquals(List.of("+33 6 12 34 56 78", "~Marie", "Tom Petit", "Zoé R."), chat.posts().get(2).mentions());
		assertEquals("~Marie", chat.posts().get(1).author());
		assertEquals("@33612345678 @~Marie @Tom Petit et @Zoé R. demain ? mail a@b.fr", chat.posts().get(2).text());
	}

	@Test
	void linksAndHashtagsAreFound() {
		Post post = Chat.of(ANDROID + "voir (https://exemple.fr/a#b?c=1). #VéloCafé #2 c#est #été!").post();
		assertEquals(List.of("https://exemple.fr/a#b?c=1"), post.links());
		assertEquals(List.of("VéloCafé", "été"), post.hashtags());
	}

	@Test
	void namesMayHaveColonsEmojiAndNumbers() {
		String who = "31/12/2023, 21:41 - Dr: Bob 🤓: ";
		Chat chat = Chat.of(who + "un", who + "deux", who + "trois: oui", who + "quatre", who + "cinq", ANDROID + "Note: du pain");
		assertEquals(List.of("Dr: Bob 🤓: un", "Dr: Bob 🤓: deux", "Dr: Bob 🤓: trois: oui", "Dr: Bob 🤓: quatre", "Dr: Bob 🤓: cinq", "Léa: Note: du pain"), chat.said());
		assertEquals("Vous", Chat.of("31/12/2023, 21:41 - Vous: oui").post().author());
	}

	@Test
	void anEmptyMessageIsAMessage() {
		assertEquals(List.of("Léa: ", "Léa: "), Chat.of(ANDROID, "31/12/2023, 21:41 - Léa:").said());
	}

	@Test
	void koreanDayLinesAreNoText() {
		Chat chat = Chat.of("벨로 님과 카카오톡 대화", "저장한 날짜 : 2024년 3월 6일 오전 9:00", "", "2024년 3월 5일 오후 3:13", "2024년 3월 5일 오후 3:14, 김철수 : 안녕하세요", "둘째 줄",
				"2024년 3월 5일 오후 3:15, 이영희 : 네, 좋아요", "2024년 3월 6일 수요일", "2024년 3월 6일 오전 9:01, 김철수 : 시간: 아홉 시");
		assertEquals(List.of("김철수: 안녕하세요\n둘째 줄", "이영희: 네, 좋아요", "김철수: 시간: 아홉 시"), chat.said());
		assertEquals("2024-03-05T15:14:00Z", chat.posts().get(0).time().toString());
		assertEquals("2024-03-06T09:01:00Z", chat.posts().get(2).time().toString());
	}

	@Test
	void aDayMayStandOnALineOfItsOwnAboveItsMessages() throws java.io.IOException {
		String[] lines = { "--------------- 2024년 3월 5일 화요일 ---------------", "[김철수] [오후 3:14] 안녕하세요", "둘째 줄", "[이영희] [오후 3:15] 네", "--------------- 2024년 3월 6일 수요일 ---------------",
				"[김철수] [오전 9:01] 좋은 아침" };
		Chat chat = Chat.of(lines);
		assertEquals(List.of("김철수: 안녕하세요\n둘째 줄", "이영희: 네", "김철수: 좋은 아침"), chat.said());
		assertEquals(List.of("2024-03-05T15:14:00Z", "2024-03-05T15:15:00Z", "2024-03-06T09:01:00Z"), chat.posts().stream().map(post -> post.time().toString()).toList());
		org.junit.jupiter.api.Assertions.assertTrue(new WhatsAppConnector().recognise(Chat.source(lines)) > 0.9);
	}

	@Test
	void aLineThatBeginsWithATimeIsStillText() {
		Chat chat = Chat.of(ANDROID + "le plan :", "21:41, 31/12/2023 rendez-vous", "10:30 - 12/05 - départ");
		assertEquals("le plan :\n21:41, 31/12/2023 rendez-vous\n10:30 - 12/05 - départ", chat.post().text());
	}
}
