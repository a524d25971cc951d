import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;

import org.w3c.dom.Document;

/**
 * Fetches the Maven that builds Murmure, from Maven Central or the mirror and proxy that the user's settings.xml names, checks it and unpacks
 * it: {@code java FetchMaven.java FOLDER}. In Java because Java is the one tool that the build is sure to find.
 */
final class FetchMaven {

	private static final String VERSION = "3.9.11";
	private static final String SHA_512 = "03e2d65d4483a3396980629f260e25cac0d8b6f7f2791e4dc20bc83f9514db8d0f05b0479e699a5f34679250c49c8e52e961262ded468a20de0be254d8207076";
	private static final String CENTRAL = "https://repo.maven.apache.org/maven2";

	public static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[0]);
		Optional<Document> settings = settings();
		byte[] archive = fetch(URI.create(repository(settings) + "/org/apache/maven/apache-maven/" + VERSION + "/apache-maven-" + VERSION + "-bin.zip"),
				settings);
		check(archive);
		unpack(archive, folder);
	}

	private static Optional<Document> settings() throws Exception {
		Path file = Path.of(System.getProperty("user.home"), ".m2", "settings.xml");
		return Files.isRegularFile(file) ? Optional.of(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile())) : Optional.empty();
	}

	private static String repository(Optional<Document> settings) throws Exception {
		String named = Optional.ofNullable(System.getenv("MAVEN_REPO_URL")).orElse("");
		String mirror = value(settings, "//mirror[mirrorOf='central' or mirrorOf='*' or starts-with(mirrorOf,'*,') or mirrorOf='external:*']/url");
		String chosen = !named.isBlank() ? named : !mirror.isBlank() ? mirror : CENTRAL;
		return chosen.replaceAll("/+$", "");
	}

	private static byte[] fetch(URI address, Optional<Document> settings) throws Exception {
		HttpClient.Builder client = HttpClient.newBuilder().followRedirects(Redirect.NORMAL);
		String proxy = value(settings, "//proxy[not(active='false')]/host");
		if (!proxy.isBlank()) {
			int port = Integer.parseInt(value(settings, "//proxy[not(active='false')]/port"));
			client.proxy(ProxySelector.of(new InetSocketAddress(proxy, port)));
		}
		HttpResponse<byte[]> response = client.build().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
		if (response.statusCode() != 200) {
			throw new IOException(address + " answered " + response.statusCode());
		}
		return response.body();
	}

	private static String value(Optional<Document> settings, String expression) throws Exception {
		XPath path = XPathFactory.newInstance().newXPath();
		return settings.isEmpty() ? "" : path.evaluate(expression, settings.get()).strip();
	}

	private static void check(byte[] archive) throws GeneralSecurityException, IOException {
		String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(archive));
		if (!sum.equals(SHA_512)) {
			throw new IOException("the archive of Maven " + VERSION + " is not the one that was expected");
		}
	}

	private static void unpack(byte[] archive, Path folder) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Path file = folder.resolve(entry.getName()).normalize();
				if (entry.isDirectory()) {
					Files.createDirectories(file);
				} else {
					Files.createDirectories(file.getParent());
					Files.write(file, zip.readAllBytes());
				}
			}
		}
	}
}
