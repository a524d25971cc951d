package io.murmure.cli.command;

import java.nio.file.Path;
import java.util.Optional;

import io.murmure.cli.internal.HiddenInput;
import io.murmure.core.component.Sentence;
import io.murmure.core.home.MurmureHome;
import io.murmure.core.privacy.KeyFolder;
import io.murmure.core.privacy.Passphrase;
import io.murmure.core.privacy.Secrets;
import picocli.CommandLine.Option;

/** Where the key of pseudonyms comes from: a file, a passphrase, or else the user's own folder. */
final class KeyOptions {

	@Option(names = "--key-file", paramLabel = "FILE")
	private Optional<Path> file = Optional.empty();

	/** Asked for without echo, or read from standard input. */
	@Option(names = "--passphrase")
	private boolean passphrase;

	Secrets secrets() {
		if (passphrase) {
			return new Passphrase(HiddenInput.ask(Sentence.of(KeyOptions.class, "passphrase")));
		}
		return file.map(KeyFolder::keyFile).orElseGet(() -> new KeyFolder(MurmureHome.keys()));
	}
}
