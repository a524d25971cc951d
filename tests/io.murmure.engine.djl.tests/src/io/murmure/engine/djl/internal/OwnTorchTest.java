package io.murmure.engine.djl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which libtorch of the user's is taken, and that DJL has its own part for it. */
class OwnTorchTest {

	@TempDir
	private Path work;

	@Test
	void theFirstFolderThatHoldsALibtorchIsTaken() throws IOException {
		Path empty = Files.createDirectory(work.resolve("empty"));
		Path torch = torch("libtorch");
		String paths = String.join(File.pathSeparator, work.resolve("none").toString(), empty.toString(), torch.toString(), torch("another").toString());
		assertEquals(Optional.of(new OwnTorch(torch)), OwnTorch.in(paths));
		assertEquals(Optional.of(new OwnTorch(torch)), OwnTorch.in(torch.resolve(System.mapLibraryName("torch")).toString()));
		assertEquals(Optional.empty(), OwnTorch.in(empty.toString()));
		assertEquals(Optional.empty(), OwnTorch.in(""));
	}

	@Test
	void djlIsToldTheBuildOfItsOwnPartThatFitsAndHasIt() throws IOException {
		assumeTrue(System.getProperty("os.name").equals("Linux") && System.getProperty("os.arch").equals("amd64"), "the parts differ by platform");
		Path folder = torch("libtorch");
		OwnTorch torch = new OwnTorch(folder);
		assertFalse(torch.knowsCuda());
		assertNotNull(djlPart(torch.flavor()));
		String processor = torch.flavor();
		Files.createFile(folder.resolve(System.mapLibraryName("torch_cuda")));
		assertTrue(torch.knowsCuda());
		assertTrue(torch.flavor().startsWith("cu") && !torch.flavor().equals(processor));
		assertNotNull(djlPart(torch.flavor()));
	}

	@ParameterizedTest
	@CsvSource({ "build-version, 2.7.1+cu128, true", "build-version, 2.13.0+cpu, false", "version.py, __version__ = \"2.7.1\", true", "version.py, __version__ = \"2.7.10\", false",
			"README, 2.13.0, true" })
	void anotherVersionDoesNotSuitSinceItWouldEndTheProgram(String file, String words, boolean suits) throws IOException {
		OwnTorch torch = new OwnTorch(torch("lib"));
		Files.writeString(work.resolve(file), words + "\n");
		assertEquals(suits, torch.suits("2.7.1"));
		Files.createFile(torch.folder().resolve(System.mapLibraryName("djl_torch")));
		assertTrue(torch.suits("2.7.1"), "DJL's library is made for it");
	}

	private static Object djlPart(String flavor) {
		return DjlRuntime.loader().getResource("jnilib/linux-x86_64/" + flavor + "/" + System.mapLibraryName("djl_torch"));
	}

	private Path torch(String name) throws IOException {
		Path folder = Files.createDirectory(work.resolve(name));
		Files.createFile(folder.resolve(System.mapLibraryName("torch")));
		return folder;
	}
}
