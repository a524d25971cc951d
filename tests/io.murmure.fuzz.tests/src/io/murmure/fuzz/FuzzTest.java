package io.murmure.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.murmure.core.connector.Connector;
import io.murmure.core.pipeline.Importer;
import io.murmure.core.source.FileSource;
import io.murmure.core.source.Source;
import io.murmure.testing.Installed;
import io.murmure.testing.MemorySource;

/** No input makes a connector hang, crash, run out of memory, or reach for what lies outside of it. By hand: {@code -Dmurmure.fuzz=100000}. */
class FuzzTest {

	private static final int INPUTS = Integer.getInteger("murmure.fuzz", 2000);
	private static final List<Seeds.Seed> SEEDS = Seeds.all();
	private static final String SECRET = "what-lies-outside-7731";
	private static final int MOST_TOLD = 5;

	@TempDir
	Path folder;

	static List<String> connectors() {
		return Installed.connectors().stream().map(Connector::id).toList();
	}

	@ParameterizedTest
	@MethodSource("connectors")
	void damagedInputHarmsNothing(String id) throws IOException {
		Connector<?> connector = Installed.connector(id);
		List<Seeds.Seed> own = SEEDS.stream().filter(seed -> isOf(connector, seed)).toList();
		assertTrue(!own.isEmpty(), "no seed is of this connector");
		List<String> wrong = new ArrayList<>();
		try (Thrower thrower = new Thrower()) {
			for (int input = 0; input < INPUTS && wrong.size() < MOST_TOLD; input++) {
				Random random = new Random(31L * input + id.hashCode());
				List<Seeds.Seed> seeds = random.nextInt(5) == 0 ? SEEDS : own;
				Seeds.Seed seed = seeds.get(random.nextInt(seeds.size()));
				Source source = source(seed.name(), new Mutator(random).mutate(seed.bytes()), random);
				int number = input;
				thrower.read(connector, source, SECRET).ifPresent(what -> wrong.add("input " + number + " from " + seed.name() + ": " + what));
			}
		}
		assertEquals(List.of(), wrong);
	}

	private static boolean isOf(Connector<?> connector, Seeds.Seed seed) {
		try {
			return connector.recognise(new MemorySource(seed.name(), seed.bytes())) > 0.15;
		} catch (IOException another) {
			return false;
		}
	}

	/** In memory, now and then on disk, or zipped. */
	private Source source(String name, byte[] bytes, Random random) throws IOException {
		int way = random.nextInt(20);
		if (way > 1) {
			return new MemorySource(name, bytes);
		}
		Path file = folder.resolve(way == 0 ? name : "download.zip");
		Files.write(file, way == 0 ? bytes : new Mutator(random).mutate(zip(name, bytes)));
		return new FileSource(file);
	}

	private static byte[] zip(String name, byte[] bytes) throws IOException {
		ByteArrayOutputStream zipped = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(bytes);
		}
		return zipped.toByteArray();
	}

	@Test
	void entitiesBombsAndPathsReachNothingOutside() throws Exception {
		Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
		Path drop = Files.createDirectories(folder.resolve("drop"));
		try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			List<Source> hostile = hostile(drop, secret.toUri().toString(), "http://127.0.0.1:" + trap.getLocalPort() + "/");
			List<String> wrong = new ArrayList<>();
			try (Thrower thrower = new Thrower()) {
				for (Connector<?> connector : Installed.connectors()) {
					for (Source source : hostile) {
						Optional<String> what = thrower.read(connector, source, SECRET);
						what.ifPresent(found -> wrong.add(connector.id() + ", " + source.name() + ": " + found));
					}
				}
				new Importer(Installed.connectors(), study -> new byte[32]).recognise(List.of(drop));
			}
			assertEquals(List.of(), wrong);
			trap.setSoTimeout(100);
			org.junit.jupiter.api.Assertions.assertThrows(SocketTimeoutException.class, trap::accept, "somebody called the trap");
		}
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(List.of("drop", "secret.txt"), left.map(path -> path.getFileName().toString()).sorted().toList(), "an archive wrote outside of itself");
		}
	}

	private static List<Source> hostile(Path drop, String file, String address) throws IOException {
		String feed = "<rss version=\"2.0\"><channel><title>&x;</title><item><title>&x;</title><description>&x;</description></item></channel></rss>";
		String atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>&x;</title><entry><id>1</id><title>&x;</title><content>&x;</content></entry></feed>";
		String page = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><link rel=\"stylesheet\" href=\"" + address + "a.css\"/></head><body><p>&x;</p><img src=\"" + address
				+ "b.png\"/><iframe src=\"" + file + "\"></iframe><script src=\"" + address + "c.js\"></script></body></html>";
		StringBuilder bomb = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 \"" + "A".repeat(1000) + "\">");
		for (int i = 1; i < 10; i++) {
			bomb.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
		}
		bomb.append("<!ENTITY x \"&a9;\">]>");
		List<Source> hostile = new ArrayList<>();
		for (String body : List.of(feed, atom, page)) {
			for (String type : List.of("<!DOCTYPE r [<!ENTITY x SYSTEM \"" + file + "\">]>", "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + address + "x\">]>",
					"<!DOCTYPE r SYSTEM \"" + address + "r.dtd\">", "<!DOCTYPE r [<!ENTITY % p SYSTEM \"" + address + "p\"> %p;]>", bomb.toString())) {
				String xml = "<?xml version=\"1.0\"?>" + type + body;
				hostile.add(MemorySource.of("hostile" + hostile.size() + ".xml", xml));
				hostile.add(MemorySource.of("hostile" + hostile.size() + ".html", xml));
			}
		}
		hostile.add(new FileSource(Files.write(drop.resolve("paths.zip"), entry("../../escaped.json", "[]".getBytes(StandardCharsets.UTF_8)))));
		hostile.add(new FileSource(Files.write(drop.resolve("bomb.zip"), entry("chat.txt", new byte[64 << 20]))));
		byte[] document = zipOf("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>", "word/document.xml",
				"<!DOCTYPE r [<!ENTITY x SYSTEM \"" + file + "\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>");
		hostile.add(new FileSource(Files.write(drop.resolve("entities.docx"), document)));
		return hostile;
	}

	private static byte[] entry(String name, byte[] bytes) throws IOException {
		return zip(name, bytes);
	}

	private static byte[] zipOf(String... namesAndTexts) throws IOException {
		ByteArrayOutputStream zipped = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
			for (int i = 0; i < namesAndTexts.length; i += 2) {
				zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
				zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
			}
		}
		return zipped.toByteArray();
	}
}
