package io.murmure.connector.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupEventsTest {

	private static final String FIRST = "31/12/2023, 21:40 - Zoé: la";

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Ann added Bob|Bob ADDED", "Ann a ajouté Bob|Bob ADDED", "Ann añadió a Bob|Bob ADDED", "Ann hat Bob hinzugefügt|Bob ADDED",
			"Ann adicionou Bob|Bob ADDED", "Ann ha aggiunto Bob|Bob ADDED", "Ann heeft Bob toegevoegd|Bob ADDED", "Bob was added|Bob ADDED", "Ann добавил(-а) Bob|Bob ADDED",
			"Bob left|Bob LEFT", "Bob a quitté le groupe|Bob LEFT", "Bob salió del grupo|Bob LEFT", "Bob hat die Gruppe verlassen|Bob LEFT", "Bob saiu|Bob LEFT",
			"Bob ha abbandonato|Bob LEFT", "Bob heeft de groep verlaten|Bob LEFT", "Ann removed Bob|Bob REMOVED", "Ann a retiré Bob|Bob REMOVED", "Ann eliminó a Bob|Bob REMOVED",
			"Ann hat Bob entfernt|Bob REMOVED", "Ann removeu Bob|Bob REMOVED", "Ann ha rimosso Bob|Bob REMOVED", "Ann heeft Bob verwijderd|Bob REMOVED",
			"Bob joined using this group's invite link|Bob JOINED", "Bob a rejoint le groupe grâce au lien d’invitation de ce groupe|Bob JOINED",
			"Bob se unió usando el enlace de invitación de este grupo|Bob JOINED", "Bob ist der Gruppe mithilfe des Einladungslinks beigetreten|Bob JOINED",
			"Ann created group “Vélo”|Ann JOINED", "Ann a créé le groupe « Vélo »|Ann JOINED", "+33 6 12 34 56 78 left|+33 6 12 34 56 78 LEFT" })
	void comingAndGoingIsUnderstood(String line, String move) {
		Chat chat = Chat.of(FIRST, "31/12/2023, 21:41 - " + line);
		assertEquals(List.of(move), chat.moves());
		assertEquals(1, chat.posts().size());
		assertEquals(List.of(), chat.warnings());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ann added the group \"Lake Riders\" to the community", "Ann removed the group “Plan: Sunday” from this community", "Ann a ajouté le groupe « Vélo du lac » à la communauté",
			"Ann a retiré le groupe « Vélo du lac » de la communauté", "Ann hat die Gruppe „Rad“ zur Community hinzugefügt", "Ann añadió el grupo \"Bici\" a la comunidad" })
	void aGroupThatIsAddedToACommunityIsNobody(String line) {
		Chat chat = Chat.of(FIRST, "31/12/2023, 21:41 - " + line, "31/12/2023, 21:42 - Ann added Bob");
		assertEquals(List.of("Bob ADDED"), chat.moves());
		assertEquals(List.of("Zoé: la"), chat.said());
		assertEquals(List.of(), chat.warnings());
	}

	@Test
	void severalPeopleAreSeveralMoves() {
		Chat chat = Chat.of("31/12/2023, 21:40 - Bob and Co: la", "31/12/2023, 21:41 - Ann added Cat, Dan and Eve", "31/12/2023, 21:42 - Ann added Bob and Co");
		assertEquals(List.of("Cat ADDED", "Dan ADDED", "Eve ADDED", "Bob and Co ADDED"), chat.moves());
	}

	@Test
	void theOwnerOfTheTelephoneIsNobodyWeKnow() {
		assertEquals(List.of(), Chat.of(FIRST, "31/12/2023, 21:41 - You were added", "31/12/2023, 21:41 - Ann vous a ajouté", "31/12/2023, 21:41 - Vous avez créé le groupe « X »").moves());
	}

	@Test
	void whatWhatsAppSaysIsNoPostAndNoWarning() {
		Chat chat = Chat.of("31/12/2023, 21:39 - Messages and calls are end-to-end encrypted. Tap to learn more.", FIRST,
				"31/12/2023, 21:41 - Ann changed the subject from “Plan: Sunday” to “Plan: Monday”", "31/12/2023, 21:41 - Ann changed this group's icon",
				"31/12/2023, 21:41 - Your security code with Bob changed. Tap to learn more.");
		assertEquals(List.of("Zoé: la"), chat.said());
		assertEquals(List.of(), chat.warnings());
		assertEquals("Plan: Monday", chat.post().channel());
	}

	@Test
	void whatNoMemberSignsAndNobodyKnowsIsToldOnceHoweverOftenItComes() {
		Chat chat = Chat.of(FIRST, "31/12/2023, 21:41 - Ann left", "31/12/2023, 21:42 - Ann vaihtoi ryhmän taustakuvan", "31/12/2023, 21:43 - ", "31/12/2023, 21:44 - Bob rewound the moon",
				"with more", "31/12/2023, 21:45 - Ann vaihtoi ryhmän taustakuvan", "31/12/2023, 21:46 - Zoé: ici");
		assertEquals(List.of("Zoé: la", "Zoé: ici"), chat.said());
		assertEquals(List.of("3 unknown-notice [3]"), chat.warnings());
	}

	@Test
	void whatFollowsANoticeOrALineWithoutWordsIsTold() {
		assertEquals(List.of("2 unknown-notice [2]"), Chat.of(FIRST, "31/12/2023, 21:41 - ", "le programme du samedi", "31/12/2023, 21:42 - Ann left", "", "with regrets").warnings());
	}

	@Test
	void anUnknownNoticeOfAnIphoneIsTold() {
		Chat chat = Chat.of("[31/12/2023, 21:38:05] Ann: la", "[31/12/2023, 21:39:00] Ann: \u200EAnn vaihtoi ryhmän taustakuvan");
		assertEquals(List.of("Ann: la"), chat.said());
		assertEquals(List.of("2 unknown-notice [1]"), chat.warnings());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bob's security code changed. Tap for more info.", "You're now an admin", "Ann turned off admin approval to join this group. Tap to change.",
			"Ann a désactivé les messages éphémères.", "Ann utilise une durée par défaut pour les messages éphémères dans les nouvelles discussions." })
	void aKnownNoticeIsNotTold(String notice) {
		Chat chat = Chat.of(FIRST, "31/12/2023, 21:41 - " + notice);
		assertEquals(List.of("Zoé: la"), chat.said());
		assertEquals(List.of(), chat.warnings());
	}

	@Test
	void iosGivesItsOwnLinesAnAuthor() {
		Chat chat = Chat.read(Chat.source("_chat.txt", String.join("\r\n", "[31/12/2023, 21:38:00] Vélo: \u200ELes messages et les appels sont chiffrés de bout en bout.",
				"[31/12/2023, 21:38:05] Ann: \u200EAnn a créé le groupe « Vélo »", "[31/12/2023, 21:39:00] Vélo: \u200EAnn a ajouté Bob et Cat",
				"[31/12/2023, 21:40:00] Bob: \u200Eimage absente", "[31/12/2023, 21:40:30] Bob: Ann a ajouté Bob, haha").getBytes(StandardCharsets.UTF_8)));
		assertEquals(List.of("Bob: ", "Bob: Ann a ajouté Bob, haha"), chat.said());
		assertEquals(List.of("Ann JOINED", "Bob ADDED", "Cat ADDED"), chat.moves());
		assertEquals("Vélo", chat.posts().get(0).channel());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Meddelanden och samtal skyddas från början till slut. Bara ni i den här chatten kan läsa dem.", "Ĉi tiuj mesaĝoj estas sekretaj; nur la homoj de ĉi tiu babilejo legas ilin.",
			"एक ऐसी भाषा में सूचना जिसे कोई नहीं जानता, लेकिन जो निशान से शुरू होती है" })
	void theNoticeThatStandsFirstNamesTheGroupInAnyLanguage(String notice) {
		Chat chat = Chat.of("[12.03.24, 18:02:11] Cykel: \u200E" + notice, "[12.03.24, 18:05:00] Pekka: hej", "[12.03.24, 18:05:01] Cykel: \u200EPekka bytte bild", "[13.03.24, 09:06:00] Liisa: hej hej");
		assertEquals(List.of("Pekka: hej", "Liisa: hej hej"), chat.said());
		assertEquals("Cykel", chat.posts().get(0).channel());
		assertEquals(List.of("1 unknown-notice [2]"), chat.warnings());
	}

	@ParameterizedTest
	@ValueSource(strings = { "[12.03.24, 18:02:11] Åsa: \u200EMeddelanden och samtal skyddas från början till slut i den här chatten.\n[12.03.24, 18:04:00] Åsa: hej", "[12.03.24, 18:02:11] Åsa: \u200Ebild utelämnad",
			"[12.03.24, 18:02:11] Åsa: \u200EProtokoll från föreningens årsmöte 2023 med bilagor.pdf • \u200E12 sidor utelämnade", "[12.03.24, 18:02:11] Åsa: Ingen utanför den här gruppen ska läsa eller lyssna på det här.",
			"[12.03.24, 18:02:11] Åsa: \u200EPlats: https://maps.google.com/?q=59.3293,18.0686 nära bron", "[12.03.24, 18:02:11] Åsa: \u200E<bifogad fil: 00000012-PHOTO-2024-03-12-18-02-11.jpg>" })
	void whoSendsSomethingFirstIsNoGroup(String first) {
		Chat chat = Chat.of((first + "\n[12.03.24, 18:05:00] Pekka: hej\n[13.03.24, 09:06:00] Liisa: hej hej").split("\n"));
		assertEquals("Åsa", chat.posts().get(0).author());
		assertEquals("chat", chat.posts().get(0).channel());
	}

	@Test
	void aCommunityTellsOfItselfAndTheAnnouncementsAreKept() {
		Chat chat = Chat.of("12/13/23, 10:05 - Messages to this community are now secured with end-to-end encryption.", "12/13/23, 10:05 - ~ Nour added this group to the community: North side",
				"12/13/23, 10:06 - ~ Nour joined from the community", "12/13/23, 10:07 - ~ Bob joined using a community invite link", "12/13/23, 10:07 - Welcome to the community!",
				"12/13/23, 10:08 - ~ Nour: Street party on Sunday <This message was edited>", "12/13/23, 10:17 - ~ Bob left the community",
				"12/13/23, 10:18 - ~ Nour: I added this group to the community: it is North side");
		assertEquals(List.of("~Nour: Street party on Sunday", "~Nour: I added this group to the community: it is North side"), chat.said());
		assertEquals(List.of("~Nour JOINED", "~Bob JOINED", "~Bob LEFT"), chat.moves());
	}

	@Test
	void iosTellsTheSameOfPeopleWhoAreNoContacts() {
		Chat chat = Chat.of("[13/12/23 10:06:12] ~ Nour: Réunion jeudi", "[14/12/23 10:08:12] ~ Nour: \u200E~ Nour a changé le nom du groupe en « Annonces »",
				"[14/12/23 10:09:12] ~ Éli: \u200E~ Éli a rejoint en utilisant le lien d’invitation de la communauté", "[14/12/23 10:09:13] ~ Éli: \u200EÉli est maintenant admin",
				"[14/12/23 10:09:14] Annonces: \u200E~ Nour a ajouté ce groupe à la communauté : Quartier Nord");
		assertEquals(List.of("~Nour: Réunion jeudi"), chat.said());
		assertEquals(List.of("~Éli JOINED"), chat.moves());
		assertEquals("Annonces", chat.post().channel());
	}

	@Test
	void aMessageThatWasTakenBackIsNobodyWhoWent() {
		Chat chat = Chat.of("[13/12/23 10:06:12] Nour: Réunion jeudi", "[14/12/23 10:08:12] Éli: \u200ECe message a été supprimé.");
		assertEquals(List.of(), chat.moves());
		assertEquals(java.util.Set.of(io.murmure.core.record.Mark.DELETED), chat.posts().get(1).marks());
	}

	@Test
	void movesCanBeLeftOut() {
		Chat chat = Chat.read(Chat.source(FIRST, "31/12/2023, 21:41 - Bob left"), Map.of("memberChanges", "false"), "UTC", Optional.empty());
		assertEquals(1, chat.records().size());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "WhatsApp Chat with Vélo Café.txt", "Discussion WhatsApp avec Vélo Café.txt", "Chat de WhatsApp con Vélo Café.txt",
			"WhatsApp-Chat mit Vélo Café.txt", "Conversa do WhatsApp com Vélo Café.txt", "Chat WhatsApp con Vélo Café.txt", "WhatsApp Chat - Vélo Café (2).txt",
			"WhatsApp-chat met Vélo Café.txt", "WhatsApp_Chat_with_Vélo_Café.txt", "Чат WhatsApp с Vélo Café.txt" })
	void theFileNameTellsTheGroup(String name) {
		assertEquals("Vélo Café", Chat.read(Chat.source(name, FIRST.getBytes(StandardCharsets.UTF_8))).post().channel());
	}

	@Test
	void theUsersNameForTheChannelWins() {
		assertEquals("atelier", Chat.read(Chat.source("WhatsApp Chat with X.txt", FIRST.getBytes(StandardCharsets.UTF_8)), Map.of(), "UTC", Optional.of("atelier")).post().channel());
	}

	@Test
	void iosLinesWithoutTheirMarkAreStillNobodysPosts() {
		Chat chat = Chat.read(Chat.source("_chat.txt", String.join("\r\n", "[31/12/2023, 21:38:00] Vélo: Les messages et les appels sont chiffrés de bout en bout. Seules les personnes de cette discussion peuvent les lire.",
				"[31/12/2023, 21:38:05] Ann: Ann a créé le groupe « Vélo »", "[31/12/2023, 21:39:00] Vélo: Ann a ajouté Bob et Cat", "[31/12/2023, 21:39:10] Bob: Bob a quitté le groupe",
				"[31/12/2023, 21:40:00] Cat: Ann a ajouté Bob, haha", "[31/12/2023, 21:40:10] Cat: Cat ! le retour").getBytes(StandardCharsets.UTF_8)));
		assertEquals(List.of("Cat: Ann a ajouté Bob, haha", "Cat: Cat ! le retour"), chat.said());
		assertEquals(List.of("Ann JOINED", "Bob ADDED", "Cat ADDED", "Bob LEFT"), chat.moves());
		assertEquals("Vélo", chat.posts().get(0).channel());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Ann changed the subject from “A” to “B”", "Ann changed the group name from “A” to “B”", "Ann changed the subject to “B”", "Ann changed this group's name to “B”",
			"Ann a changé le sujet de « A » à « B »", "Ann a modifié le nom du groupe de « A » en « B ».", "Ann cambió el asunto de \"A\" a \"B\"", "Ann cambió el nombre del grupo de “A” a “B”",
			"Ann hat den Betreff von „A“ zu „B“ geändert", "Ann hat den Gruppennamen von „A“ zu „B“ geändert", "Ann mudou o nome do grupo de “A” para “B”", "Ann alterou o nome do grupo de “A” para “B”",
			"Ann ha cambiato l'oggetto da “A” a “B”", "Ann ha modificato il nome del gruppo da “A” a “B”", "Ann heeft de groepsnaam gewijzigd van “A” naar “B”", "Ann heeft het onderwerp gewijzigd van “A” naar “B”",
			"Ann изменил(-а) название группы с «A» на «B»", "Ann изменила тему с «A» на «B»", "Ann змінив(-ла) назву групи з «A» на «B»", "Ann grup adını “A” yerine “B” olarak değiştirdi",
			"Ann zmienił(a) nazwę grupy z „A” na „B”", "Ann změnil/a název skupiny z „A“ na „B“", "Ann mengubah nama grup dari “A” menjadi “B”", "Ann ändrade gruppnamnet från ”A” till ”B”",
			"Ann endret gruppenavnet fra «A» til «B»", "Ann ændrede gruppenavnet fra “A” til “B”", "Ann vaihtoi ryhmän nimen ”A” nimeksi ”B”", "Ann a schimbat numele grupului din „A” în „B”",
			"Ann a csoport nevét „A” névről „B” névre változtatta", "Ann άλλαξε το όνομα της ομάδας από «A» σε «B»", "Ann שינה את שם הקבוצה מ-\"A\" ל-\"B\"", "قام Ann بتغيير اسم المجموعة من \"A\" إلى \"B\"",
			"Ann نام گروه را از «A» به «B» تغییر داد", "Ann ने ग्रुप का नाम \"A\" से बदलकर \"B\" कर दिया", "Annがグループ名を「A」から「B」に変更しました", "Ann님이 그룹 이름을 \"A\"에서 \"B\"(으)로 변경했습니다",
			"Ann 將群組名稱從「A」變更為「B」", "Ann 将群名称从“A”更改为“B”" })
	void aNewNameOfTheGroupIsARecordOfItsOwn(String line) {
		Chat chat = Chat.of(FIRST, "31/12/2023, 21:41 - " + line);
		assertEquals(List.of("Ann B"), chat.namings(), line);
		assertEquals(List.of("Zoé: la"), chat.said());
		assertEquals("B", chat.post().channel());
	}

	@Test
	void theOwnerOfTheTelephoneNamesGroupsUnderNoName() {
		assertEquals(List.of(" B", " C", " D"), Chat.of(FIRST, "31/12/2023, 21:41 - You changed the subject from “A” to “B”", "31/12/2023, 21:42 - Vous avez changé le nom du groupe de « B » à « C »",
				"31/12/2023, 21:43 - Du hast den Gruppennamen zu „D“ geändert").namings());
	}
}
