package io.murmure.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.equinox.security.storage.StorageException;
import org.osgi.service.component.annotations.Component;

import io.murmure.core.component.Sentence;
import io.murmure.core.home.MurmureHome;
import io.murmure.core.privacy.Credentials;
import io.murmure.core.privacy.KeyFolder;
import io.murmure.core.privacy.OwnFile;

/**
 * Keeps each credential in a file of Equinox secure storage, encrypted with a random master password that lies beside them, readable by the user alone: what a
 * machine without a window and a keyring can do. Equinox reads a file once a process, so that a credential which is kept anew gets a new file, and who is
 * running already finds it.
 */
@Component(service = Credentials.class)
public final class SecureStorage implements Credentials {

	private static final String MASTER = "master.key";
	private static final Pattern NUMBERED = Pattern.compile("(.+)~(\\d{1,9})");

	private final Path folder;
	private final PlainTokens earlier;

	public SecureStorage() {
		this(MurmureHome.credentials(), MurmureHome.keys());
	}

	/** @param keys where earlier versions kept tokens as they were typed */
	SecureStorage(Path folder, Path keys) {
		this.folder = folder;
		this.earlier = new PlainTokens(keys);
	}

	@Override
	public synchronized Optional<String> of(String name) {
		String server = server(name);
		try {
			Optional<String> plain = earlier.read(server);
			if (plain.isPresent()) {
				keep(name, plain.get());
				return plain;
			}
			Optional<Path> file = newest(server);
			return file.isEmpty() ? Optional.empty() : stored(file.get()).read();
		} catch (StorageException otherPassword) {
			throw new UncheckedIOException(new IOException(Sentence.of(SecureStorage.class, "unreadable", name), otherPassword));
		} catch (IOException unusable) {
			throw new UncheckedIOException(unusable);
		}
	}

	@Override
	public synchronized void keep(String name, String credential) {
		String server = server(name);
		try {
			Optional<Path> before = newest(server);
			Path file = folder.resolve(server + '~' + (before.map(SecureStorage::number).orElse(0) + 1));
			Path unfinished = folder.resolve(file.getFileName() + ".new");
			Files.deleteIfExists(unfinished);
			OwnFile.make(unfinished, new byte[0]);
			stored(unfinished).write(credential);
			Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
			for (Path old : files(server)) {
				if (number(old) < number(file)) {
					Files.delete(old);
				}
			}
			earlier.delete(server);
		} catch (StorageException unwritten) {
			throw new UncheckedIOException(new IOException(Sentence.of(SecureStorage.class, "unwritten", name), unwritten));
		} catch (IOException unusable) {
			throw new UncheckedIOException(unusable);
		}
	}

	private StoredCredential stored(Path file) {
		return new StoredCredential(file, HexFormat.of().formatHex(KeyFolder.keyFile(folder.resolve(MASTER)).key(MASTER)));
	}

	private Optional<Path> newest(String server) throws IOException {
		return files(server).stream().max(Comparator.comparingInt(SecureStorage::number));
	}

	private List<Path> files(String server) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> numbered(file).matches() && numbered(file).replaceFirst("$1").equals(server)).toList();
		}
	}

	private static int number(Path file) {
		return Integer.parseInt(numbered(file).replaceFirst("$2"));
	}

	private static Matcher numbered(Path file) {
		return NUMBERED.matcher(file.getFileName().toString());
	}

	/** As a file may be called anywhere. */
	private static String server(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "_");
	}
}
