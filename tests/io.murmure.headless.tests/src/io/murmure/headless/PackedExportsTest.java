package io.murmure.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.pipeline.Warnings;
import io.murmure.core.study.Run;

/** A dropped tar, tar.gz or nest of archives is read as the ZIP file of the same export is. */
class PackedExportsTest {

	private static final String CHAT = "03/03/2026, 18:00 - Élodie: Qui vient à la fête du lac ?\n03/03/2026, 18:01 - Zoé: Moi ! Et j’amène 😀\n03/03/2026, 18:02 - Élodie: Très bien\n";
	private static final String OTHER = CHAT.replace("lac", "pont").replace("18:", "19:").replace("Très bien", "Alors à demain");
	private static final String POSTS = "[{\"timestamp\": 1600000000, \"data\": [{\"post\": \"Le lac est gelé, venez !\"}], \"title\": \"Camille a publié\"}]";
	private static final String FRIENDS = "[{\"name\": \"Rose Martin\", \"text\": \"Amie depuis le lycée\", \"date\": \"2020-01-01\"}, {\"name\": \"Zoé\", \"text\": \"Amie du club de vélo\", "
			+ "\"date\": \"2021-01-01\"}, {\"name\": \"Ada\", \"text\": \"Amie d'une amie encore\", \"date\": \"2022-01-01\"}]";

	@TempDir
	Path folder;

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] zip(Object... namesAndContents) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(packed)) {
			for (int i = 0; i < namesAndContents.length; i += 2) {
				out.putNextEntry(new ZipEntry((String) namesAndContents[i]));
				out.write(namesAndContents[i + 1] instanceof byte[] raw ? raw : bytes((String) namesAndContents[i + 1]));
				out.closeEntry();
			}
		}
		return packed.toByteArray();
	}

	/** POSIX.1-1988 ustar, written by hand. */
	private static byte[] tar(Object... namesAndContents) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (int i = 0; i < namesAndContents.length; i += 2) {
			byte[] content = namesAndContents[i + 1] instanceof byte[] raw ? raw : bytes((String) namesAndContents[i + 1]);
			byte[] header = new byte[512];
			put(header, 0, (String) namesAndContents[i]);
			put(header, 100, "0000644\0" + "0000000\0" + "0000000\0" + "%011o\0".formatted(content.length) + "%011o\0".formatted(1_772_557_200) + "        0");
			put(header, 257, "ustar\00000");
			int sum = 0;
			for (byte b : header) {
				sum += b & 0xFF;
			}
			put(header, 148, "%06o\0 ".formatted(sum));
			out.write(header);
			out.write(content);
			out.write(new byte[(512 - content.length % 512) % 512]);
		}
		out.write(new byte[1024]);
		return out.toByteArray();
	}

	private static void put(byte[] block, int at, String text) {
		byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
		System.arraycopy(ascii, 0, block, at, ascii.length);
	}

	private static byte[] gzip(byte[] content) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (OutputStream out = new GZIPOutputStream(packed)) {
			out.write(content);
		}
		return packed.toByteArray();
	}

	private Path file(String name, byte[] content) throws IOException {
		return Files.write(folder.resolve(name), content);
	}

	private static List<String> told(List<Run> runs) {
		return runs.stream().map(run -> run.component() + "|" + run.outcome() + "|" + run.source() + "|" + run.counts().getOrDefault("posts", 0L)).toList();
	}

	private static String warning(Run run) {
		return Warnings.sentence(Optional.empty(), run.warnings().get(0), Locale.ENGLISH);
	}

	@Test
	void aTarOfAChatIsReadUnderTheSameNameAsItsZip() throws IOException {
		try (Listener listener = new Listener(folder)) {
			listener.imports(file("Discussion WhatsApp avec Lac.zip", zip("_chat.txt", CHAT, "photo.jpg", new byte[] { -1, -40, -1 })));
			List<String> before = listener.ask("select channel, author, time, text from posts order by time");
			assertEquals(3, before.size());
			for (String name : List.of("Discussion WhatsApp avec Lac.tar", "Discussion WhatsApp avec Lac.tar.gz", "Discussion WhatsApp avec Lac.tgz")) {
				byte[] tar = tar("_chat.txt", CHAT, "photo.jpg", new byte[] { -1, -40, -1 });
				List<Run> runs = listener.imports(file(name, name.endsWith("tar") ? tar : gzip(tar)));
				assertEquals(List.of("whatsapp|DONE|3"), runs.stream().map(run -> run.component() + "|" + run.outcome() + "|" + run.counts().get("posts")).toList(), name);
			}
			assertEquals(3, listener.ask("select distinct text from posts").size());
		}
	}

	@Test
	void aTarOfADownloadIsItsPostsAndItsSideFiles() throws IOException {
		try (Listener listener = new Listener(folder)) {
			List<Run> runs = listener.imports(file("download.tgz", gzip(tar("fb/posts/your_posts_1.json", POSTS, "fb/friends/friends.json", FRIENDS, "fb/photo.jpg", new byte[] { -1, -40, -1 }))));
			assertEquals(List.of("facebook|DONE|fb/posts/your_posts_1.json|1", "|DONE|fb/friends/friends.json|0"), told(runs));
		}
	}

	@Test
	void severalChatsZippedOneByOneAndThenTogetherAreEachReadByItself() throws IOException {
		try (Listener listener = new Listener(folder)) {
			byte[] both = zip("WhatsApp Chat - Lac.zip", zip("_chat.txt", CHAT), "WhatsApp Chat - Pont.zip", zip("_chat.txt", OTHER), "fb.tar", tar("posts/your_posts_1.json", POSTS));
			List<Run> runs = listener.imports(file("all.zip", both));
			assertEquals(List.of("whatsapp|DONE|all.zip!WhatsApp Chat - Lac.zip|3", "whatsapp|DONE|all.zip!WhatsApp Chat - Pont.zip|3", "facebook|DONE|all.zip!fb.tar!posts/your_posts_1.json|1"), told(runs));
			assertEquals(2, listener.ask("select distinct channel from posts where platform = 'whatsapp'").size());
		}
	}

	@Test
	void ofAnArchiveThatIsCutOffTheWholeFilesAreReadAndTheRestIsTold() throws IOException {
		byte[] noise = new byte[200_000];
		new Random(3).nextBytes(noise);
		try (Listener listener = new Listener(folder)) {
			for (String name : List.of("cut.tgz", "cut.zip")) {
				Object[] files = { "posts/your_posts_1.json", POSTS, "noise.bin", noise };
				byte[] whole = name.endsWith("zip") ? zip(files) : gzip(tar(files));
				List<Run> runs = listener.imports(file(name, Arrays.copyOf(whole, whole.length / 2)));
				assertEquals(List.of("facebook|DONE|posts/your_posts_1.json|1", "|FAILED|" + name + "|0"), told(runs));
				assertEquals("\"" + name + "\" is damaged or cut off: what stands before the damage was read. Files in \"" + name + "\" that no connector recognises: 1 (noise.bin). They were left out.",
						warning(runs.get(1)));
			}
			byte[] chat = gzip(tar("_chat.txt", CHAT, "noise.bin", noise));
			Run run = listener.imports(file("Lac.tgz", Arrays.copyOf(chat, chat.length / 2))).get(0);
			assertEquals("whatsapp|DONE|3", run.component() + "|" + run.outcome() + "|" + run.counts().get("posts"));
			assertTrue(run.warnings().stream().anyMatch(warning -> Warnings.sentence(Optional.empty(), warning, Locale.ENGLISH).contains("cut off")), run.warnings().toString());
		}
	}

	@Test
	void aTableOfTextsBesideAChatIsReadToo() throws IOException {
		try (Listener listener = new Listener(folder)) {
			String reviews = "date,author,text\n2026-03-03,Camille,Très bien et solide\n2026-03-04,Rose,Cassé après deux jours de pluie\n";
			List<Run> runs = listener.imports(file("Lac.zip", zip("_chat.txt", CHAT, "avis.csv", reviews, "friends.csv", "name,added_on\nRose Martin,2020-01-01\nZoé Petit,2021-01-01\n")));
			assertEquals(List.of("whatsapp|DONE|Lac.zip|3", "table|DONE|avis.csv|2"), told(runs));
		}
	}

	@Test
	void anExportBesideAChatIsReadToo() throws IOException {
		try (Listener listener = new Listener(folder)) {
			List<Run> runs = listener.imports(file("Lac.zip", zip("_chat.txt", CHAT, "notes.txt", "Penser au vélo", "fb/your_posts_1.json", POSTS, "old.tar", tar("posts/your_posts_2.json", POSTS.replace("lac", "canal")))));
			assertEquals(List.of("whatsapp|DONE|Lac.zip|3", "facebook|DONE|fb/your_posts_1.json|1", "facebook|DONE|Lac.zip!old.tar!posts/your_posts_2.json|1"), told(runs));
		}
	}

	@Test
	void filesBesideAChatThatNobodyReadsAreToldInOneSentenceAndWhatItsMessagesHaveAttachedIsNot() throws IOException {
		String chat = CHAT + "03/03/2026, 18:03 - Zoé: plan du lac.pdf (fichier joint)\n";
		byte[] zip = zip("_chat.txt", chat, "plan du lac.pdf", "%PDF-1.4 le plan", "photo.jpg", new byte[] { -1, -40, -1 }, "notes.txt", "Penser au vélo", "listes/friends.csv",
				"name,added_on\nRose Martin,2020-01-01\nZoé Petit,2021-01-01\n", "club.db", new byte[] { 0, 1, 2, 3 }, "carte.svgz", new byte[] { 0, 9, 2, 3 });
		try (Listener listener = new Listener(folder)) {
			List<Run> runs = listener.imports(file("Lac.zip", zip));
			assertEquals(List.of("whatsapp|DONE|Lac.zip|4"), told(runs));
			assertEquals(List.of("Files in \"Lac.zip\" beside what was read: 4 (notes.txt, listes/friends.csv, club.db, …). They were left out. Unpack and import by itself any that you need."),
					runs.get(0).warnings().stream().map(one -> Warnings.sentence(Optional.empty(), one, Locale.ENGLISH)).toList());
		}
	}

	@Test
	void aConnectorThatIsNamedTellsWhatItLeavesOfAnArchive() throws IOException {
		String chat = CHAT + "03/03/2026, 18:03 - Zoé: plan du lac.pdf (fichier joint)\n";
		byte[] zip = zip("_chat.txt", chat, "chat sans nom", OTHER, "plan du lac.pdf", "%PDF-1.4 le plan", "photo.jpg", new byte[] { -1, -40, -1 }, "notes.txt", "Penser au vélo", "posts/your_posts_1.json", POSTS,
				"WhatsApp Chat - Pont.zip", zip("_chat.txt", OTHER), "club.db", new byte[] { 0, 1, 2, 3 });
		try (Listener listener = new Listener(folder)) {
			Run run = listener.importsBy("whatsapp", file("Lac.zip", zip)).getFirst();
			assertEquals("whatsapp|DONE|Lac.zip|7", told(List.of(run)).getFirst());
			assertEquals(List.of("Files in \"Lac.zip\" beside what was read: 4 (notes.txt, posts/your_posts_1.json, Lac.zip!WhatsApp Chat - Pont.zip, …). They were left out. Unpack and import by itself any that you need."),
					run.warnings().stream().map(one -> Warnings.sentence(Optional.empty(), one, Locale.ENGLISH)).toList());
			Run facebook = listener.importsBy("facebook", file("fb.zip", zip("posts/your_posts_1.json", POSTS, "friends/friends.json", FRIENDS))).getFirst();
			assertEquals(List.of("Files in \"fb.zip\" beside what was read: 1 (friends/friends.json). They were left out. Unpack and import by itself any that you need."),
					facebook.warnings().stream().map(one -> Warnings.sentence(Optional.empty(), one, Locale.ENGLISH)).toList());
		}
	}

	@Test
	void aChatInAnArchiveInsideTheArchiveOfAnotherIsReadToo() throws IOException {
		try (Listener listener = new Listener(folder)) {
			List<Run> runs = listener.imports(file("Lac.zip", zip("_chat.txt", CHAT, "WhatsApp Chat - Pont.zip", zip("_chat.txt", OTHER))));
			assertEquals(List.of("whatsapp|DONE|Lac.zip|3", "whatsapp|DONE|Lac.zip!WhatsApp Chat - Pont.zip|3"), told(runs));
		}
	}

	@Test
	void whatIsToldOfAnArchiveInAnArchiveNamesBoth() throws IOException {
		String damaged = "{\"name\":\"Lac\",\"type\":\"private_group\",\"id\":9,\"messages\":[{\"id\":1,\"type\":\"message\",\"date_unixtime\":\"1741870801\",\"from\":\"Zoé\",\"from_id\":\"user1\",\"text\":\"Salut\"},{\"id\":2,";
		byte[] nested = zip("tg/result.json", damaged, "notes.db", new byte[] { 0, 1, 2, 3 });
		try (Listener listener = new Listener(folder)) {
			List<Run> runs = listener.imports(file("outer.zip", zip("old/tg.zip", nested)));
			assertEquals(List.of("telegram|DONE|outer.zip!old/tg.zip!tg/result.json|1", "|DONE|outer.zip!old/tg.zip|0"), told(runs));
			assertEquals("outer.zip!old/tg.zip!tg/result.json", runs.get(0).warnings().get(0).position().file());
			assertEquals("Files in \"outer.zip!old/tg.zip\" that no connector recognises: 1 (outer.zip!old/tg.zip!notes.db). They were left out.", warning(runs.get(1)));
			assertEquals(List.of("outer.zip!old/tg.zip!tg/result.json"), listener.ask("select distinct file from posts"));
		}
	}

	@Test
	void whoIsNamedByTheFilesOfANestIsMaskedInEach() throws IOException {
		String chat = CHAT.replace("Zoé", "Zoé Martin");
		try (Listener listener = new Listener(folder)) {
			List<Run> runs = listener.imports(file("De Zoé Martin.zip", zip("Avec Zoé Martin.zip", zip("Zoé Martin.txt", chat))));
			assertTrue(runs.getFirst().source().matches("De .+\\.zip!Avec .+\\.zip"), runs.getFirst().source());
			assertTrue(runs.stream().noneMatch(run -> run.toString().contains("Martin")), runs.toString());
		}
	}

	@Test
	void filesOfANestFindTheirNeighbours() throws IOException {
		byte[] x = zip("data/account.js", "window.YTD.account.part0 = [{\"account\":{\"username\":\"velo_zoe\",\"accountId\":\"7\"}}]", "data/tweets.js",
				"window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"1\",\"full_text\":\"Bonjour\",\"created_at\":\"Wed Mar 04 10:00:00 +0000 2026\",\"entities\":{}}}]");
		byte[] slack = zip("users.json", "[{\"id\":\"U1\",\"name\":\"zoe\",\"profile\":{\"display_name\":\"Zoé\"}}]", "general/2026-03-04.json", "[{\"type\":\"message\",\"user\":\"U1\",\"text\":\"Salut\",\"ts\":\"1772614800.000100\"}]");
		try (Listener listener = new Listener(folder, io.murmure.core.study.StudySettings.Names.KEEP)) {
			listener.imports(file("outer.zip", zip("x.zip", x, "slack.zip", slack)));
			assertEquals(List.of("slack|Zoé", "x|velo_zoe"), listener.ask("select platform, author from posts order by platform"));
		}
	}

	@Test
	void notesInAnArchiveInsideTheArchiveOfAChatAreLeftOutAsThoseBesideItAre() throws IOException {
		try (Listener listener = new Listener(folder)) {
			List<Run> runs = listener.imports(file("Lac.zip", zip("_chat.txt", CHAT, "plans.zip", zip("notes.txt", "Penser au vélo", "posts/your_posts_1.json", POSTS))));
			assertEquals(List.of("whatsapp|DONE|Lac.zip|3", "facebook|DONE|Lac.zip!plans.zip!posts/your_posts_1.json|1"), told(runs));
			assertTrue(warning(runs.get(0)).contains("1 (Lac.zip!plans.zip!notes.txt)"), warning(runs.get(0)));
		}
	}

	@Test
	void filesOfAFolderThatNobodyReadsAreCountedByTheirKind() throws IOException {
		Path drop = Files.createDirectories(folder.resolve("tél"));
		for (int i = 0; i < 50; i++) {
			Files.write(drop.resolve("IMG_%02d.jpg".formatted(i)), new byte[] { -1, -40, -1, -32, 0, (byte) i });
			Files.write(drop.resolve("z%02d.bin".formatted(i)), new byte[] { 0, 1, 2, (byte) i });
		}
		Files.write(drop.resolve("clip.mp4"), new byte[] { 0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2' });
		try (Listener listener = new Listener(folder)) {
			assertEquals(List.of("|FAILED|clip.mp4|0", "|FAILED|tél|0"), told(listener.imports(drop)));
			Files.writeString(drop.resolve("chat.txt"), CHAT);
			List<Run> runs = listener.imports(drop);
			assertEquals(List.of("whatsapp|DONE|chat.txt|3", "|FAILED|clip.mp4|0", "|DONE|tél|0"), told(runs));
			assertEquals("Files in \"tél\" that no connector recognises: 50 pictures (IMG_00.jpg, IMG_01.jpg, IMG_02.jpg, …), 50 files without any text (z00.bin, z01.bin, z02.bin, …). They were left out.",
					warning(runs.getLast()));
		}
	}

	@Test
	void filesOfAnArchiveThatNobodyReadsAreCountedAndPicturesAreNot() throws IOException {
		Object[] files = { "posts/your_posts_1.json", POSTS, "notes.db", new byte[] { 0, 1, 2, 3 }, "photo.jpg", new byte[] { -1, -40, -1, -32 }, ".DS_Store", new byte[] { 0, 0, 0, 1 },
				"__MACOSX/._notes.db", new byte[] { 0, 5, 22, 7 }, "empty.txt", "" };
		try (Listener listener = new Listener(folder)) {
			for (String name : List.of("download.tar", "download.zip")) {
				List<Run> runs = listener.imports(file(name, name.endsWith("zip") ? zip(files) : tar(files)));
				assertEquals(List.of("facebook|DONE|posts/your_posts_1.json|1", "|DONE|" + name + "|0"), told(runs));
				assertEquals("Files in \"" + name + "\" that no connector recognises: 1 (notes.db). They were left out.", warning(runs.get(1)));
			}
		}
	}

	/** The mode of Unix stands in the attributes of the central directory, which begin 38 bytes behind its mark; the first byte of a central entry is made so. */
	private static byte[] withLink(byte[] zip, String name) {
		String bytes = new String(zip, StandardCharsets.ISO_8859_1);
		int entry = bytes.lastIndexOf(name) - 46;
		assertEquals("PK\u0001\u0002", bytes.substring(entry, entry + 4));
		byte[] linked = zip.clone();
		linked[entry + 5] = 3;
		linked[entry + 40] = (byte) 0xFF;
		linked[entry + 41] = (byte) 0xA1;
		return linked;
	}

	@Test
	void aLinkInAnArchiveIsNoPostAndIsTold() throws IOException {
		String target = "../ce qu'il dit du lac et du pont, et de la fête, en toutes lettres, demain ou mardi.txt";
		try (Listener listener = new Listener(folder)) {
			byte[] download = withLink(zip("posts/your_posts_1.json", POSTS, "posts/latest.txt", target), "posts/latest.txt");
			List<Run> runs = listener.imports(file("download.zip", download));
			assertEquals(List.of("facebook|DONE|posts/your_posts_1.json|1", "|DONE|download.zip|0"), told(runs));
			assertEquals("Files in \"download.zip\" that no connector recognises: 1 (posts/latest.txt → …). They were left out.", warning(runs.get(1)));
			runs = listener.imports(file("Lac.zip", withLink(zip("_chat.txt", CHAT, "latest.txt", OTHER), "latest.txt")));
			assertEquals(List.of("whatsapp|DONE|Lac.zip|3"), told(runs));
			assertTrue(warning(runs.get(0)).contains("1 (latest.txt → …)"), warning(runs.get(0)));
		}
	}

	@Test
	void anArchiveOfNothingThatIsReadIsRefusedInASentence() throws IOException {
		try (Listener listener = new Listener(folder)) {
			Run run = listener.imports(file("noise.tar", tar("noise.bin", new byte[] { 0, 1, 2, 3 }))).get(0);
			assertEquals(Run.Outcome.FAILED, run.outcome());
			assertEquals("No connector recognises anything in \"noise.tar\": it was left out.", warning(run));
		}
	}

	@Test
	void whatLiesTooDeepIsToldSo() throws IOException {
		Path nested = Files.write(folder.resolve("fond.zip"), zip("3.zip", zip("2.zip", zip("1.zip", zip("chat.txt", CHAT)))));
		try (Listener listener = new Listener(folder)) {
			Run run = listener.imports(nested).getFirst();
			assertEquals(Run.Outcome.FAILED, run.outcome());
			String told = Warnings.sentence(Optional.empty(), run.warnings().getFirst(), Locale.ENGLISH);
			assertTrue(told.contains("more than 3 deep"), told);
		}
	}
}
