import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;

/** Writes a planted network as posts: one of each person, and a reply for each tie. The name of a person begins with the number of their community. Usage: Talk NODES FILE.csv */
public final class Talk {

	private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 1, 5, 8, 0);
	private static final int SECONDS_APART = 20;

	public static void main(String[] arguments) throws IOException {
		Planted network = Planted.of(Integer.parseInt(arguments[0]), 1);
		try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
			out.write("id,date,author,reply_to,text\n");
			for (int v = 0; v < network.nodes(); v++) {
				out.write(row(network, v, v, "", "Who comes along by bike tomorrow?"));
			}
			for (int e = 0; e < network.source().length; e++) {
				out.write(row(network, network.nodes() + e, network.source()[e], Integer.toString(network.target()[e]), "At the bridge as always"));
			}
		}
		System.out.printf("%d people, %d replies%n", network.nodes(), network.source().length);
	}

	private static String row(Planted network, int id, int author, String answered, String text) {
		return id + "," + BEGIN.plusSeconds((long) SECONDS_APART * id) + "," + network.community()[author] + "-" + author + "," + answered + "," + text + "\n";
	}
}
