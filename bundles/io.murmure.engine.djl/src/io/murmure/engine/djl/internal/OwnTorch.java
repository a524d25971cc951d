package io.murmure.engine.djl.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ai.djl.util.Utils;

/** A libtorch of the user's, which runs in the place of the natives that come with Murmure and may know a graphics processor. */
record OwnTorch(Path folder) {

	/** Names folders, or the library itself; the first that is there counts, as for DJL. */
	static final String VARIABLE = "PYTORCH_LIBRARY_PATH";

	private static final String LIBRARY = System.mapLibraryName("torch");
	private static final String CUDA_LIBRARY = System.mapLibraryName("torch_cuda");
	private static final String DJL_LIBRARY = System.mapLibraryName("djl_torch");
	private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

	/** Beside the folder of libraries: in a libtorch, and in a PyTorch for Python. */
	private static final List<String> WORDS_OF_VERSION = List.of("build-version", "version.py");

	static Optional<OwnTorch> named() {
		return in(Utils.getEnvOrSystemProperty(VARIABLE, ""));
	}

	/** @param paths what {@link #VARIABLE} says */
	static Optional<OwnTorch> in(String paths) {
		return Stream.of(paths.split(File.pathSeparator)).map(File::new)
				.map(path -> path.isFile() && path.getName().equals(LIBRARY) ? path.getAbsoluteFile().getParentFile() : path)
				.filter(folder -> new File(folder, LIBRARY).isFile()).findFirst().map(folder -> new OwnTorch(folder.toPath()));
	}

	boolean knowsCuda() {
		return Files.isRegularFile(folder.resolve(CUDA_LIBRARY));
	}

	/**
	 * Whether DJL can run on it: its own library is made for one version, and with another the whole program would end without a word. A libtorch that does
	 * not tell its version, or that has DJL's library for it beside it, is taken.
	 *
	 * @param wanted the version that DJL's library is made for
	 */
	boolean suits(String wanted) {
		return Files.isRegularFile(folder.resolve(DJL_LIBRARY)) || version().map(wanted::equals).orElse(true);
	}

	private Optional<String> version() {
		Path libraries = folder.toAbsolutePath().normalize();
		return WORDS_OF_VERSION.stream().map(libraries::resolveSibling).filter(Files::isReadable).map(OwnTorch::firstVersion).flatMap(Optional::stream).findFirst();
	}

	private static Optional<String> firstVersion(Path words) {
		try {
			return VERSION.matcher(Files.readString(words)).results().map(MatchResult::group).findFirst();
		} catch (IOException unreadable) {
			return Optional.empty();
		}
	}

	/**
	 * Which build of DJL's own library fits it. Unless it is told, DJL takes every libtorch that a user names for one of the old C++ ABI, for which it
	 * has none.
	 */
	String flavor() {
		return knowsCuda() ? "cu128" : "cpu";
	}
}
