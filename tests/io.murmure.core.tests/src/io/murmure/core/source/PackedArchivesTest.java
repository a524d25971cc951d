package io.murmure.core.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Archives that are unpacked before they are read: tar, tar.gz, 7z, and those inside others. */
class PackedArchivesTest {

	@TempDir
	private Path folder;

	private enum Kind {
		TAR, TAR_GZ, SEVEN_Z, ZIP;

		byte[] pack(Packer packer) throws IOException {
			return switch (this) {
				case TAR -> packer.tar();
				case TAR_GZ -> packer.tarGz();
				case SEVEN_Z -> packer.sevenZ();
				case ZIP -> packer.zip();
			};
		}
	}

	private Source file(byte[] content) throws IOException {
		return new FileSource(Files.write(folder.resolve("export"), content));
	}

	private static String text(Source source) throws IOException {
		try (InputStream in = source.open()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static Packer download() {
		return new Packer().with("posts/posts_1.json", "[1]").with("posts/photo.jpg", new byte[] { -1, -40, -1, -32 }).with("profile.json", "{\"name\":\"Zoé\"}");
	}

	@ParameterizedTest
	@EnumSource
	void filesAreReadAgainAndAgainAndKnowTheirNeighbours(Kind kind) throws IOException {
		Source export = file(kind.pack(download()));
		assertTrue(Archive.is(export));
		Archive archive = Archive.of(export);
		assertEquals(List.of(), archive.troubles());
		Source posts = archive.entries().getFirst();
		assertEquals("posts_1.json", posts.name());
		assertEquals("posts/posts_1.json", posts.location());
		assertEquals("[1]", text(posts));
		assertEquals("[1]", text(posts));
		assertEquals("{\"name\":\"Zoé\"}", text(posts.near("../profile.json").orElseThrow()));
		assertEquals(3, posts.size());
		assertEquals(List.of("posts/posts_1.json"), json(posts.around(0)));
		assertEquals(json(posts.around(7)), json(posts.around(1)));
		assertTrue(json(posts.around(1)).containsAll(List.of("posts/posts_1.json", "profile.json")));
		assertEquals("{\"name\":\"Zoé\"}", text(posts.around(1).stream().filter(one -> one.name().equals("profile.json")).findFirst().orElseThrow()));
	}

	private static List<String> json(List<Source> files) {
		return files.stream().filter(file -> file.extension().equals("json")).map(Source::location).toList();
	}

	@ParameterizedTest
	@EnumSource
	void picturesAreNotUnpacked(Kind kind) throws IOException {
		assertEquals(List.of("posts_1.json", "profile.json"), Archive.of(file(kind.pack(download()))).entries().stream().map(Source::name).toList());
	}

	@Test
	void whatIsUnpackedLeavesNoFileBehindThatHasAName() throws IOException {
		Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
		Source entry = Archive.of(file(download().sevenZ())).entries().getFirst();
		assertEquals("[1]", text(entry));
		if (!System.getProperty("os.name").startsWith("Windows")) {
			try (Stream<Path> files = Files.list(temporary)) {
				assertEquals(List.of(), files.filter(file -> file.getFileName().toString().startsWith("murmure") && file.toString().endsWith(".tmp")).toList());
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void anArchiveInsideAnArchiveIsAnEntryThatCanBeOpened(Kind inner) throws IOException {
		byte[] chats = inner.pack(new Packer().with("_chat.txt", "Bonjour"));
		for (Kind outer : Kind.values()) {
			Source nested = Archive.of(file(outer.pack(new Packer().with("Vélo.pack", chats).with("b.txt", "b")))).entries().getFirst();
			assertEquals("Vélo.pack", nested.name());
			assertTrue(Archive.is(nested));
			Source chat = Archive.of(nested).entries().getFirst();
			assertEquals("Bonjour", text(chat));
			assertEquals("_chat.txt", chat.location());
			assertTrue(nested.place().endsWith("!Vélo.pack"), nested.place());
			assertEquals(nested.place() + "!_chat.txt", chat.place());
		}
	}

	@Test
	void aDocumentIsNoArchive() throws IOException {
		byte[] letter = new Packer().with("[Content_Types].xml", "<Types/>").with("word/document.xml", "<w/>").zip();
		assertFalse(Archive.is(file(letter)));
		Source entry = Archive.of(file(new Packer().with("lettre.docx", letter).tar())).entries().getFirst();
		assertFalse(Archive.is(entry));
		try (InputStream in = entry.open()) {
			assertArrayEquals(letter, in.readAllBytes());
		}
	}

	@Test
	void archivesAreOpenedThreeDeepAndNoDeeper() throws IOException {
		byte[] inmost = new Packer().with("chat.txt", "Bonjour").zip();
		byte[] deep = new Packer().with("c.zip", new Packer().with("d.zip", inmost).zip()).tar();
		Source at = file(new Packer().with("b.tar", deep).zip());
		for (int depth = 1; depth <= 3; depth++) {
			at = Archive.of(at).entries().getFirst();
		}
		Source fourth = at;
		String sentence = assertThrows(SourceException.class, () -> Archive.of(fourth)).getMessage();
		assertTrue(sentence.startsWith("\"export!b.tar!c.zip!d.zip\" lies in archives that lie in archives, more than 3 deep"), sentence);
	}

	@ParameterizedTest
	@EnumSource(names = { "TAR_GZ", "SEVEN_Z" })
	void aBombIsStoppedAndWhatCameBeforeItIsKept(Kind kind) throws IOException {
		Archive archive = Archive.of(file(kind.pack(new Packer().with("chat.txt", "Bonjour").with("zeros.txt", new byte[40 << 20]))));
		assertEquals(List.of("chat.txt"), archive.entries().stream().map(Source::name).toList());
		assertTrue(archive.troubles().getFirst().startsWith("\"export!zeros.txt\" unpacks to far more than it should"), archive.troubles().toString());
	}

	@ParameterizedTest
	@EnumSource(names = { "TAR_GZ", "SEVEN_Z" })
	void aBombThatLooksLikeAPictureIsStopped(Kind kind) throws IOException {
		byte[] zeros = new byte[40 << 20];
		System.arraycopy(new byte[] { -1, -40, -1, -32 }, 0, zeros, 0, 4);
		Archive archive = Archive.of(file(kind.pack(new Packer().with("chat.txt", "Bonjour").with("photo.jpg", zeros).with("last.txt", "Merci"))));
		assertEquals(List.of("chat.txt"), archive.entries().stream().map(Source::name).toList());
		assertTrue(archive.troubles().getFirst().startsWith("\"export\" unpacks to far more than it should"), archive.troubles().toString());
	}

	@Test
	void aNameInATarThatWouldFillTheMemoryIsStopped() throws IOException {
		byte[] endless = new Packer().with("chat.txt", "Bonjour").with("././@LongLink", new byte[40 << 20]).with("last.txt", "Merci").tar();
		int header = 1024;
		assertEquals('0', endless[header + 156]);
		endless[header + 156] = 'L';
		sum(endless, header);
		Archive archive = Archive.of(file(endless));
		assertEquals(List.of("chat.txt"), archive.entries().stream().map(Source::name).toList());
		assertTrue(archive.troubles().getFirst().startsWith("\"export\" unpacks to far more than it should"), archive.troubles().toString());
	}

	/** The check sum of a tar header is over itself as spaces. */
	private static void sum(byte[] tar, int header) {
		Arrays.fill(tar, header + 148, header + 156, (byte) ' ');
		int sum = 0;
		for (int i = header; i < header + 512; i++) {
			sum += tar[i] & 0xFF;
		}
		byte[] written = "%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(written, 0, tar, header + 148, written.length);
	}

	@Test
	void anEntryThatIsNotPackedAndTellsItsSizeBehindItIsReadUnlessItWouldFillTheMemory() throws IOException {
		Source small = file(new Packer().with("in.zip", streamed(5000)).tar());
		assertEquals(5000, Archive.of(Archive.of(small).entries().getFirst()).entries().getFirst().size());
		Source large = Archive.of(file(new Packer().with("in.zip", streamed(33 << 20)).tar())).entries().getFirst();
		String sentence = assertThrows(SourceException.class, () -> Archive.of(large)).getMessage();
		assertEquals("\"export!in.zip\" has files in it that are packed in a way that is not known here: unpack it and import the folder.", sentence);
	}

	/** A ZIP file as programs write it that cannot go back: the size of its one entry stands behind it. */
	private static byte[] streamed(int size) {
		byte[] content = new byte[size];
		Arrays.fill(content, (byte) 'a');
		CRC32 check = new CRC32();
		check.update(content);
		ByteBuffer zip = ByteBuffer.allocate(size + 200).order(ByteOrder.LITTLE_ENDIAN);
		byte[] name = "a.txt".getBytes(StandardCharsets.US_ASCII);
		zip.putInt(0x04034b50).putShort((short) 20).putShort((short) 8).putShort((short) 0).putInt(0x58210000).putInt(0).putInt(0).putInt(0);
		zip.putShort((short) name.length).putShort((short) 0).put(name).put(content);
		zip.putInt(0x08074b50).putInt((int) check.getValue()).putInt(size).putInt(size);
		int directory = zip.position();
		zip.putInt(0x02014b50).putShort((short) 20).putShort((short) 20).putShort((short) 8).putShort((short) 0).putInt(0x58210000).putInt((int) check.getValue());
		zip.putInt(size).putInt(size).putShort((short) name.length).put(new byte[12]).putInt(0).put(name);
		int end = zip.position();
		zip.putInt(0x06054b50).putInt(0).putShort((short) 1).putShort((short) 1).putInt(end - directory).putInt(directory).putShort((short) 0);
		return Arrays.copyOf(zip.array(), zip.position());
	}

	@ParameterizedTest
	@EnumSource(names = { "TAR", "TAR_GZ", "SEVEN_Z" })
	void linksAreNotFollowed(Kind kind) throws IOException {
		Archive archive = Archive.of(file(kind.pack(new Packer().with("chat.txt", "Bonjour").link("out.txt", "/etc/passwd").with("last.txt", "Merci"))));
		assertEquals(List.of("chat.txt", "out.txt → …", "last.txt"), archive.entries().stream().map(Source::place).toList());
		assertEquals("", text(archive.entries().get(1)));
		assertTrue(Unread.isWorthTelling(archive.entries().get(1)));
		assertEquals("Merci", text(archive.entries().getLast()));
		assertEquals(List.of(), archive.troubles());
	}

	@Test
	void theLimitsHoldForTheWholeNest() throws IOException {
		byte[] half = new Packer().with("1.txt", new byte[600]).with("2.txt", new byte[600]).zip();
		byte[] nest = new Packer().with("a.zip", half).with("b.zip", half).zip();
		Archive.Limits few = new Archive.Limits(5, 1_000_000, 1_000_000);
		List<Source> halves = Archive.of(file(nest), few).entries();
		assertEquals(2, Archive.of(halves.get(0)).entries().size());
		assertTrue(Archive.of(halves.get(1)).troubles().getFirst().contains("holds more than 5 entries"));
		List<Source> small = Archive.of(file(nest), new Archive.Limits(100, 2_000, 1_000_000)).entries();
		assertEquals(List.of(), Archive.of(small.get(0)).troubles());
		assertEquals(1, Archive.of(small.get(1)).entries().size());
		assertTrue(Archive.of(small.get(1)).troubles().getFirst().contains("unpacks to far more"));
	}

	@ParameterizedTest
	@EnumSource
	void anEntryThatLeavesTheArchiveIsListedAndNotOpened(Kind kind) throws IOException {
		List<Source> entries = Archive.of(file(kind.pack(new Packer().with("../../evil.txt", "evil").with("good.txt", "good")))).entries();
		String sentence = assertThrows(SourceException.class, () -> entries.get(0).open()).getMessage();
		assertEquals("\"export\" has an entry \"../../evil.txt\" that points outside the archive; it was not read.", sentence);
		assertEquals("good", text(entries.get(1)));
	}

	@ParameterizedTest
	@EnumSource(names = { "TAR", "TAR_GZ", "ZIP" })
	void ofAnArchiveThatIsCutOffWhatCameBeforeIsKeptAndItIsTold(Kind kind) throws IOException {
		byte[] noise = new byte[100_000];
		new Random(5).nextBytes(noise);
		byte[] whole = kind.pack(new Packer().with("chat.txt", "Bonjour").with("noise.bin", noise));
		Archive archive = Archive.of(file(Arrays.copyOf(whole, whole.length / 2)));
		assertEquals("Bonjour", text(archive.entries().getFirst()));
		assertEquals(List.of("\"export\" is damaged or cut off: what stands before the damage was read."), archive.troubles());
	}

	private static Packer threeChats() {
		return new Packer().with("a.txt", "Bonjour").with("b.txt", "Bonsoir à toutes et à tous").with("c.txt", "Bonne nuit");
	}

	/** Where the bytes stand. */
	private static int find(byte[] in, byte[] what) {
		int at = 0;
		while (!Arrays.equals(in, at, at + what.length, what, 0, what.length)) {
			at++;
		}
		return at;
	}

	@Test
	void anEntryOfAZipInsideAnArchiveWhoseCheckSumDoesNotFitIsToldAndReadAsItIs() throws IOException {
		CRC32 packed = new CRC32();
		packed.update("Bonsoir à toutes et à tous".getBytes(StandardCharsets.UTF_8));
		byte[] sum = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt((int) packed.getValue()).array();
		byte[] inner = threeChats().zip();
		inner[find(inner, sum)] ^= 1;
		inner[find(inner, sum)] ^= 1;
		for (Kind outer : Kind.values()) {
			Archive chats = Archive.of(Archive.of(file(outer.pack(new Packer().with("in.zip", inner)))).entries().getFirst());
			assertEquals(List.of("Bonjour", "Bonsoir à toutes et à tous", "Bonne nuit"), List.of(text(chats.entries().get(0)), text(chats.entries().get(1)), text(chats.entries().get(2))));
			assertEquals(List.of(), chats.troubles());
			assertEquals(Optional.empty(), chats.entries().get(0).flaw());
			assertEquals(Optional.empty(), chats.entries().get(2).flaw());
			String flaw = chats.entries().get(1).flaw().orElseThrow();
			assertTrue(flaw.startsWith("\"export!in.zip\": the entry \"b.txt\" was damaged after it was packed"), flaw);
		}
	}

	@Test
	void anEntryOfAZipInsideAnArchiveThatCannotBeUnpackedIsToldAndLosesNoneBehindIt() throws IOException {
		byte[] inner = threeChats().zip();
		int packed = find(inner, "b.txt".getBytes(StandardCharsets.US_ASCII)) + "b.txt".length();
		Arrays.fill(inner, packed, packed + 8, (byte) -1);
		for (Kind outer : Kind.values()) {
			Archive chats = Archive.of(Archive.of(file(outer.pack(new Packer().with("in.zip", inner)))).entries().getFirst());
			assertEquals(List.of("a.txt", "c.txt"), chats.entries().stream().map(Source::name).toList());
			assertEquals("Bonne nuit", text(chats.entries().getLast()));
			assertEquals(List.of("\"export!in.zip!b.txt\" is damaged or cut off: what stands before the damage was read."), chats.troubles());
		}
	}

	@Test
	void damageBetweenTheEntriesOfAZipInsideAnArchiveIsToldAndLosesNone() throws IOException {
		byte[] inner = threeChats().zip();
		inner[find(inner, "b.txt".getBytes(StandardCharsets.US_ASCII)) - 29] = 0;
		Archive chats = Archive.of(Archive.of(file(new Packer().with("in.zip", inner).zip())).entries().getFirst());
		assertEquals(List.of("a.txt", "b.txt", "c.txt"), chats.entries().stream().map(Source::name).toList());
		assertEquals(List.of("\"export!in.zip\" is damaged or cut off: what stands before the damage was read."), chats.troubles());
	}

	@Test
	void ofA7zThatIsCutOffNothingCanBeReadAndItIsTold() throws IOException {
		byte[] whole = download().sevenZ();
		Source half = file(Arrays.copyOf(whole, whole.length / 2));
		assertTrue(assertThrows(SourceException.class, () -> Archive.of(half)).getMessage().startsWith("\"export\" is damaged or cut off, and nothing of it could be read"));
	}

	@Test
	void noDamageToAnArchiveDoesAnyHarm() throws IOException {
		Random random = new Random(6);
		byte[] noise = new byte[3000];
		random.nextBytes(noise);
		for (Kind kind : Kind.values()) {
			byte[] whole = kind.pack(new Packer().with("chat.txt", "Bonjour à toutes ".repeat(50)).with("noise.bin", noise).with("in.zip", new Packer().with("a.txt", "a").zip()));
			for (int round = 0; round < 300; round++) {
				byte[] damaged = whole.clone();
				for (int flip = random.nextInt(8); flip >= 0; flip--) {
					damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
				}
				readAll(file(Arrays.copyOf(damaged, damaged.length - random.nextInt(damaged.length / 4))));
			}
		}
	}

	/** Only refusals may come. */
	private static void readAll(Source source) {
		try {
			if (Archive.is(source)) {
				Archive.of(source).entries().forEach(PackedArchivesTest::readAll);
			}
			try (InputStream in = source.open()) {
				in.transferTo(OutputStream.nullOutputStream());
			}
		} catch (IOException refused) {
			assertTrue(refused.getMessage() != null || refused.getCause() != null || refused instanceof java.io.EOFException, refused.toString());
		}
	}
}
