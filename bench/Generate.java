import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** Writes a chat or a table of so many posts, the same bytes each time: {@code java Generate.java whatsapp|csv COUNT FILE}. */
public final class Generate {

	private static final String[] WORDS = ("le la un une vélo lampe pluie matin soir école rue pont merci demain trajet casque frein route marché café groupe "
			+ "super génial triste peur colère enfin encore toujours jamais beaucoup the a light bike rain morning street school thanks tomorrow helmet great sad "
			+ "angry never always again market bridge").split(" ");
	private static final int PEOPLE = 400;
	private static final DateTimeFormatter CHAT = DateTimeFormatter.ofPattern("dd/MM/yyyy, HH:mm");

	private Generate() {
	}

	public static void main(String[] arguments) throws IOException {
		boolean chat = arguments[0].equals("whatsapp");
		int count = Integer.parseInt(arguments[1]);
		Random random = new Random(7);
		LocalDateTime time = LocalDateTime.of(2024, 1, 1, 8, 0);
		try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[2]))) {
			if (!chat) {
				out.write("id,date,author,rating,text\n");
			}
			for (int i = 0; i < count; i++) {
				time = time.plusSeconds(random.nextInt(90));
				String author = "Personne " + Integer.toString(random.nextInt(PEOPLE) + 1000, 36);
				String text = text(random);
				out.write(chat ? CHAT.format(time) + " - " + author + ": " + text + "\n"
						: i + "," + time + "," + author + "," + (1 + random.nextInt(5)) + ",\"" + text + "\"\n");
			}
		}
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		int words = 3 + random.nextInt(14);
		for (int i = 0; i < words; i++) {
			text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
		}
		return text.toString();
	}
}
