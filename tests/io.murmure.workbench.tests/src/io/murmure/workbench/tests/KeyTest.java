package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.murmure.core.pipeline.ImportRequest;
import io.murmure.core.pipeline.Importer;
import io.murmure.core.privacy.Passphrase;
import io.murmure.core.privacy.Secrets;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;
import io.murmure.core.study.StudySettings;
import io.murmure.core.study.StudyStore;
import io.murmure.workbench.Commands;
import io.murmure.workbench.Services;
import io.murmure.workbench.internal.GivenKey;
import io.murmure.workbench.internal.WorkbenchSecrets;

/** A study that was begun elsewhere, with a passphrase, goes on in the workbench once it has its key. */
class KeyTest {

	private static final Secrets THEIRS = new Passphrase("a lamp in the rain".toCharArray());
	private static final Secrets ANOTHER = new Passphrase("no lamp in the rain".toCharArray());

	@TempDir
	private Path folder;

	@BeforeEach
	void openSample() throws IOException {
		Sample.open();
	}

	@AfterEach
	void closeDialog() {
		run(() -> Window.dialog().ifPresent(Shell::close));
	}

	@Test
	void furtherImportsGoOnWithTheKeyThatWasGivenAndWithNoOther() throws IOException {
		ImportRequest first = ImportRequest.of(table("first.csv", "2026-03-02T10:00:00,Ana,Bonjour à tous"));
		ImportRequest second = ImportRequest.of(table("second.csv", "2026-03-03T10:00:00,Bo,Hello everybody"));
		StudyStore store = Services.find(StudyStore.class).orElseThrow();
		try (Study study = store.create(folder.resolve("theirs.murmure"), StudySettings.create(ZoneId.of("Europe/Paris")))) {
			importer(THEIRS).run(study, first, Progress.NONE);
			assertThrows(StudyException.class, () -> importer(new WorkbenchSecrets()).run(study, second, Progress.NONE));
			assertFalse(GivenKey.keep(study, ANOTHER, new WorkbenchSecrets()), "it is not the key of the study");
			assertThrows(StudyException.class, () -> importer(new WorkbenchSecrets()).run(study, second, Progress.NONE));
			assertTrue(GivenKey.keep(study, THEIRS, new WorkbenchSecrets()), "it is");
			assertEquals(1, importer(new WorkbenchSecrets()).run(study, second, Progress.NONE).get(0).counts().get("added"));
		}
	}

	private Path table(String name, String row) throws IOException {
		return Files.writeString(folder.resolve(name), "date,author,text\n" + row + "\n");
	}

	private static Importer importer(Secrets secrets) {
		return new Importer(Window.session().catalog().connectors(), secrets);
	}

	@Test
	void aGivenKeyComesBeforeOneThatWasMadeHere() {
		WorkbenchSecrets secrets = new WorkbenchSecrets();
		byte[] made = secrets.key("begun-elsewhere");
		byte[] given = THEIRS.key("begun-elsewhere");
		secrets.give("begun-elsewhere", given);
		assertArrayEquals(given, new WorkbenchSecrets().key("begun-elsewhere"));
		secrets.give("begun-elsewhere", made);
		assertArrayEquals(made, new WorkbenchSecrets().key("begun-elsewhere"));
	}

	@Test
	void theDialogTakesAFileThatIsThereOrAPassphraseAndNotBoth() throws IOException {
		Window.window().getShell().getDisplay().asyncExec(() -> Commands.run(Window.window(), "io.murmure.workbench.key"));
		waitFor("it asks for the key", () -> Window.dialog().flatMap(shell -> find(shell, Text.class, "key.file")).isPresent());
		assertFalse(ui(() -> Window.dialog().orElseThrow().getDefaultButton().isEnabled()));
		Path missing = folder.resolve("missing.key");
		type("key.file", missing.toString());
		assertFalse(ui(() -> Window.dialog().orElseThrow().getDefaultButton().isEnabled()));
		assertFalse(ui(() -> find(Window.dialog().orElseThrow(), Label.class, "key.complaint").orElseThrow().getText().isEmpty()));
		assertFalse(Files.exists(missing), "it is not made");
		type("key.file", Files.write(folder.resolve("there.key"), new byte[32]).toString());
		assertTrue(ui(() -> Window.dialog().orElseThrow().getDefaultButton().isEnabled()));
		type("key.passphrase", "a lamp in the rain");
		assertFalse(ui(() -> Window.dialog().orElseThrow().getDefaultButton().isEnabled()), "one of the two");
	}

	private static void type(String field, String text) {
		run(() -> find(Window.dialog().orElseThrow(), Text.class, field).orElseThrow().setText(text));
	}
}
