package io.murmure.connector.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.murmure.testing.Reading;

/** A damaged export loses what stands in the damage and no more. */
class TelegramDamageTest {

	private final TelegramConnector connector = new TelegramConnector();

	@Test
	void damageThatClosesTheListOfMessagesLosesNoneBehindIt() {
		StringBuilder chat = new StringBuilder("{\"name\":\"Club\",\"type\":\"private_group\",\"id\":9,\"messages\":[");
		for (int i = 1; i <= 9; i++) {
			String text = i == 4 ? "ab\"}]}] \"" : "Message " + i;
			chat.append(i == 1 ? "" : ",").append("\n{\"id\":").append(i).append(",\"type\":\"message\",\"date_unixtime\":\"174187080").append(i).append("\",\"from\":\"Zoé\",\"from_id\":\"user1\",\"text\":\"").append(text)
					.append("\",\"text_entities\":[{\"type\":\"plain\",\"text\":\"x\"}]}");
		}
		Reading read = Reading.of(connector, "result.json", chat + "]}");
		assertEquals(List.of("1", "2", "3", "5", "6", "7", "8", "9"), read.posts().stream().map(post -> post.platformId().get()).filter(id -> !id.equals("4")).toList());
		assertTrue(read.warnings().stream().anyMatch(warning -> warning.endsWith("damaged-json")), read.warnings().toString());
	}

	/** Three chats of four messages each, a field a line. */
	private static String account() {
		StringBuilder account = new StringBuilder("{\n\"about\": \"Here is the data you requested from Telegram.\",\n\"chats\": {\n\"list\": [");
		for (int chat = 1; chat <= 3; chat++) {
			account.append(chat == 1 ? "" : ",").append("\n{\n\"name\": \"Club ").append(chat).append("\",\n\"type\": \"private_group\",\n\"id\": ").append(chat).append(",\n\"messages\": [");
			for (int i = 1; i <= 4; i++) {
				int id = 10 * chat + i;
				account.append(i == 1 ? "" : ",").append("\n{\n\"id\": ").append(id).append(",\n\"type\": \"message\",\n\"date_unixtime\": \"17418708").append(id).append("\",\n\"from\": \"Zoé\",\n\"from_id\": \"user1\",\n\"text\": \"Mot ")
						.append(id).append("\",\n\"text_entities\": [{\"type\": \"plain\", \"text\": \"Mot ").append(id).append("\"}]\n}");
			}
			account.append("\n]\n}");
		}
		return account.append("\n]\n}\n}").toString();
	}

	private Reading damaged(String account) {
		Reading read = Reading.of(connector, "result.json", account);
		assertEquals(1, read.told().size(), read.told().toString());
		return read;
	}

	/** The messages by their chats, but those of the whole account that are told to be lost. */
	private static void isRead(Reading read, String... lost) {
		List<String> all = new ArrayList<>();
		for (int chat = 1; chat <= 3; chat++) {
			for (int i = 1; i <= 4; i++) {
				all.add("Club " + chat + ": Mot " + chat + i);
			}
		}
		all.removeAll(List.of(lost));
		assertEquals(all, read.posts().stream().map(post -> post.channel() + ": " + post.text()).toList());
	}

	@Test
	void damageIsToldWithItsLineAndColumn() {
		Reading read = damaged(account().replace("\"Mot 12\",", "\"Mot 12\" \"\","));
		isRead(read, "Club 1: Mot 12");
		assertEquals(List.of("result.json:2 damaged-json 25, 19"), read.told());
		Reading cut = damaged(account().substring(0, account().indexOf("Mot 31")));
		assertEquals(8, cut.posts().size());
		assertEquals(List.of("result.json:9 damaged-json 102, 10"), cut.told());
	}

	@Test
	void damageInOneChatOfAnAccountLosesNoMessageOfTheOthers() {
		isRead(damaged(account().replace("\"Mot 12\",", "\"Mot 12,")), "Club 1: Mot 12");
		isRead(damaged(account().replace("\"Mot 14\",", "\"Mot 14,")), "Club 1: Mot 14");
		isRead(damaged(account().replace("\"Mot 21\",", "\"Mot\" 21\",")), "Club 2: Mot 21");
		isRead(damaged(account().replace("\"Mot 12\",", "\"Mot 12\"}]}")));
		isRead(damaged(account().replace("}]\n},\n{\n\"id\": 13", "}]\n}\n{\n\"id\": 13")));
	}

	@Test
	void damageInTheHeadOfAChatLosesItsNameAtMost() {
		isRead(damaged(account().replace("\"type\": \"private_group\",\n\"id\": 2,", "\"type\": \"private_gro")));
		String account = account();
		String hole = account.substring(0, account.indexOf("\"Mot 14\",")) + account.substring(account.indexOf("private_group\",\n\"id\": 2"));
		List<String> read = damaged(hole).posts().stream().map(post -> post.channel() + ": " + post.text()).toList();
		assertEquals(List.of("Club 1: Mot 11", "Club 1: Mot 12", "Club 1: Mot 13", "result: Mot 21", "result: Mot 22", "result: Mot 23", "result: Mot 24",
				"Club 3: Mot 31", "Club 3: Mot 32", "Club 3: Mot 33", "Club 3: Mot 34"), read);
	}

	@Test
	void aServiceMessageBeforeTheDamageDoesNotHideThoseBehindIt() {
		String service = "{\n\"id\": 9,\n\"type\": \"service\",\n\"date_unixtime\": \"1741870809\",\n\"actor\": \"Zoé\",\n\"actor_id\": \"user1\",\n\"action\": \"join_group_by_link\",\n\"inviter\": \"Group\",\n\"text\": \"\",\n\"text_entities\": []\n},\n{\n\"id\": 11";
		isRead(damaged(account().replace("{\n\"id\": 11", service).replace("\"Mot 11\",", "\"Mot 11,")), "Club 1: Mot 11");
	}
}
