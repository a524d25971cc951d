package io.murmure.connector.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** A phone that is set to another language meanwhile, and what only looks like it. */
class OtherFormsTest {

	private static List<String> minutes(Chat chat) {
		return chat.posts().stream().map(post -> post.time().toString().substring(0, 16)).toList();
	}

	@Test
	void eachFormDecidesItsOwnOrderOfTheDate() {
		Chat chat = Chat.of("14/03/2024, 18:03 - Nils: premier", "15/03/2024, 19:03 - Ada: on part", "3/16/24, 6:03 PM - Nils: in English now", "3/16/24, 6:04 PM - Ada: me too");
		assertEquals(List.of("Nils: premier", "Ada: on part", "Nils: in English now", "Ada: me too"), chat.said());
		assertEquals(List.of("2024-03-14T18:03", "2024-03-15T19:03", "2024-03-16T18:03", "2024-03-16T18:04"), minutes(chat));
		assertEquals(List.of(), chat.warnings());
	}

	@Test
	void anIphoneGoesOnInAnotherFormAsWell() {
		Chat chat = Chat.of("[14/03/2024 18:03:10] Nils: premier", "[15/03/2024 19:03:11] Ada: on part", "[3/16/24, 6:03:12\u202FPM] Nils: in English now", "[3/16/24, 6:04:13\u202FPM] Ada: me too");
		assertEquals(List.of("2024-03-14T18:03", "2024-03-15T19:03", "2024-03-16T18:03", "2024-03-16T18:04"), minutes(chat));
	}

	@Test
	void theFewerMessagesMayStandFirst() {
		Chat chat = Chat.of("14/03/2024 à 18:03 - Nils: premier", "suite", "3/16/24, 6:03 PM - Nils: in English now", "3/16/24, 6:04 PM - Ada: me too", "3/17/24, 9:04 AM - Ada: morning");
		assertEquals(List.of("Nils: premier\nsuite", "Nils: in English now", "Ada: me too", "Ada: morning"), chat.said());
		assertEquals(List.of(), chat.warnings());
	}

	@Test
	void timeThatRunsOnDecidesWhatDatesLeaveOpen() {
		Chat chat = Chat.of("14.03.2024, 18:03 - Nils: erster", "15.03.2024, 19:03 - Ada: zweite", "4/5/24, 6:03 PM - Nils: in English now", "17.04.2024, 08:00 - Ada: wieder deutsch",
				"18.04.2024, 08:00 - Nils: ja");
		assertEquals("2024-04-05T18:03", minutes(chat).get(2));
	}

	@Test
	void thereAndBackAgain() {
		Chat chat = Chat.of("14.03.2024, 18:03 - Nils: erster", "3/15/24, 6:03 PM - Ada: English", "16.03.2024, 08:00 - Ada: deutsch", "3/17/24, 6:03 PM - Nils: once more", "18.03.2024, 08:00 - Nils: ja");
		assertEquals(5, chat.posts().size());
	}

	@Test
	void whatWasSaidBeforeIsPasted() {
		Chat chat = Chat.of("14/03/2024, 18:03 - Nils: premier", "15/03/2024, 19:03 - Ada: relis :", "3/10/24, 6:03 PM - Nils: pasted", "16/03/2024, 08:00 - Nils: ah oui", "16/03/2024, 08:01 - Ada: bon");
		assertEquals(List.of("Nils: premier", "Ada: relis :\n3/10/24, 6:03 PM - Nils: pasted", "Nils: ah oui", "Ada: bon"), chat.said());
		assertEquals(List.of("3 other-form [1]"), chat.warnings());
	}

	@Test
	void whatIsStillToComeIsAnAgenda() {
		Chat chat = Chat.of("14/03/2024, 18:03 - Nils: premier", "15/03/2024, 19:03 - Ada: programme :", "3/30/24, 6:03 PM - Nils: accueil", "16/03/2024, 08:00 - Nils: ah oui", "16/03/2024, 08:01 - Ada: bon");
		assertEquals(4, chat.posts().size());
		assertEquals(List.of("3 other-form [1]"), chat.warnings());
	}
}
