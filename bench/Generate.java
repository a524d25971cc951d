import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** Writes a chat, a table or a dump of so many posts, the same bytes each time: {@code java Generate.java whatsapp|csv|reddit COUNT FILE [WORDS]}. */
public final class Generate {

	private static final String[] WORDS = ("le la un une vélo lampe pluie matin soir école rue pont merci demain trajet casque frein route marché café groupe "
			+ "super génial triste peur colère enfin encore toujours jamais beaucoup the a light bike rain morning street school thanks tomorrow helmet great sad "
			+ "angry never always again market bridge").split(" ");
	private static final int PEOPLE = 400;
	private static final int MOST_WORDS = 17;
	private static final DateTimeFormatter CHAT = DateTimeFormatter.ofPattern("dd/MM/yyyy, HH:mm");

	/** The fields that a dump has beside those that are read, as many and as long as in the dumps of 2024. */
	private static final String DUMPED = "\"all_awardings\":[],\"approved_at_utc\":null,\"archived\":false,\"associated_award\":null,\"author_flair_background_color\":\"\",\"author_flair_css_class\":null,"
			+ "\"author_flair_richtext\":[],\"author_flair_template_id\":null,\"author_flair_text\":null,\"author_flair_text_color\":null,\"author_flair_type\":\"text\",\"author_is_blocked\":false,"
			+ "\"author_patreon_flair\":false,\"author_premium\":false,\"can_gild\":true,\"collapsed\":false,\"collapsed_reason\":null,\"controversiality\":0,\"distinguished\":null,\"edited\":false,\"gilded\":0,"
			+ "\"gildings\":{},\"is_submitter\":false,\"locked\":false,\"no_follow\":true,\"send_replies\":true,\"stickied\":false,\"subreddit_type\":\"public\",\"total_awards_received\":0,\"treatment_tags\":[]";

	private Generate() {
	}

	public static void main(String[] arguments) throws IOException {
		int count = Integer.parseInt(arguments[1]);
		int words = arguments.length > 3 ? Integer.parseInt(arguments[3]) : MOST_WORDS;
		Random random = new Random(7);
		LocalDateTime time = LocalDateTime.of(2024, 1, 1, 8, 0);
		try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[2]))) {
			if (arguments[0].equals("csv")) {
				out.write("id,date,author,rating,text\n");
			}
			for (int i = 0; i < count; i++) {
				time = time.plusSeconds(random.nextInt(90));
				String author = "Personne " + Integer.toString(random.nextInt(PEOPLE) + 1000, 36);
				String text = text(random, words);
				out.write(switch (arguments[0]) {
					case "whatsapp" -> CHAT.format(time) + " - " + author + ": " + text + "\n";
					case "csv" -> i + "," + time + "," + author + "," + (1 + random.nextInt(5)) + ",\"" + text + "\"\n";
					default -> comment(i, author, time.toEpochSecond(ZoneOffset.UTC), text, random.nextInt(50));
				});
			}
		}
	}

	private static String comment(int id, String author, long time, String text, int score) {
		String name = Integer.toString(1_000_000_000 + id, 36);
		String parent = id % 3 == 0 ? "t3_abc" : "t1_" + Integer.toString(1_000_000_000 + id - 1, 36);
		return "{" + DUMPED + ",\"author\":\"" + author + "\",\"author_fullname\":\"t2_" + author.substring(9) + "\",\"body\":\"" + text + "\",\"created_utc\":" + time + ",\"id\":\"" + name + "\",\"link_id\":\"t3_abc\",\"name\":\"t1_"
				+ name + "\",\"parent_id\":\"" + parent + "\",\"permalink\":\"/r/velo/comments/abc/_/" + name + "/\",\"score\":" + score + ",\"subreddit\":\"velo\",\"subreddit_id\":\"t5_2qi0s\"}\n";
	}

	private static String text(Random random, int most) {
		StringBuilder text = new StringBuilder();
		int words = 3 + random.nextInt(most - 3);
		for (int i = 0; i < words; i++) {
			text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
		}
		return text.toString();
	}
}
