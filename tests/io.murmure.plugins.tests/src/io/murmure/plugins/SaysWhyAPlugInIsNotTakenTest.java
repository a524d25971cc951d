package io.murmure.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.murmure.core.component.ComponentText;
import io.murmure.core.component.Sentence;
import io.murmure.core.progress.Progress;

class SaysWhyAPlugInIsNotTakenTest {

	private static final String REQUIREMENT = "Missing requirement: Guest book 1.0.0 (org.example.guestbook 1.0.0) requires 'java.package; org.example.nowhere 2.0.0' but it could not be found";

	private final Locale locale = Locale.getDefault();

	@TempDir
	Path folder;

	@BeforeEach
	void listenInEnglish() {
		Locale.setDefault(Locale.ENGLISH);
	}

	@AfterEach
	void listenAsBefore() {
		Locale.setDefault(locale);
	}

	private static IStatus error(String message, IStatus... inside) {
		return new MultiStatus("p2", 0, inside, message, null);
	}

	@Test
	void whatIsMissingIsNamedHoweverDeepP2SaysIt() {
		IStatus plan = error("Cannot complete the install because one or more required items could not be found.",
				new Status(IStatus.ERROR, "p2", "Software being installed: Guest book 1.0.0"), error("", new Status(IStatus.ERROR, "p2", REQUIREMENT)));
		assertEquals("The plug-in requires org.example.nowhere 2.0.0, which is neither in this Murmure nor where the plug-in comes from.", UserProfile.sentence(plan, "unfit"));
	}

	@Test
	void whatElseP2SaysIsPutPlainly() {
		IStatus conflict = error("Cannot complete the request", new Status(IStatus.ERROR, "p2", "Only one of the following can be installed at once: [a 1.0.0, a 2.0.0]"));
		assertEquals("The plug-in does not fit this Murmure: ask its author for a version that is made for it.", UserProfile.sentence(conflict, "unfit"));
		IStatus lost = error("An error occurred while collecting items to be installed", new Status(IStatus.ERROR, "p2", "No repository found containing: osgi.bundle,a,1.0.0"));
		assertEquals("The plug-in could not be put in place: its repository is not whole, or there is no room on the disk. Nothing was changed.", UserProfile.sentence(lost, "not-placed"));
	}

	@Test
	void aRepositoryThatIsNowhereIsNamed() throws IOException {
		assertEquals("There is no folder or archive nowhere/at-all.", refusal("nowhere/at-all"));
		assertEquals("https://example.org/a b is not a URL.", refusal("https://example.org/a b"));
		assertEquals("a\0b is neither a URL nor a path.", refusal("a\0b"));
		assertEquals(folder.toUri(), Repositories.locate(folder.toString()));
		assertTrue(Repositories.locate(Files.createFile(folder.resolve("p.zip")).toString()).toString().matches("jar:file:.*p\\.zip!/"));
	}

	private static String refusal(String place) {
		return assertThrows(IOException.class, () -> Repositories.locate(place)).getMessage();
	}

	@Test
	void aProductWhoseListOfPartsCannotBeReadOrThatHasNoneKeepsNoPlugIns() {
		IProvisioningAgentProvider unreadable = agents(new ProvisionException("Unable to load the profile registry"));
		P2PluginManager manager = new P2PluginManager(unreadable);
		String told = "The product's own list of parts cannot be read; install Murmure again.";
		assertEquals(told, assertThrows(IOException.class, manager::list).getMessage());
		assertEquals(told, assertThrows(IOException.class, () -> manager.install("a", folder.toString(), Progress.NONE)).getMessage());
		assertEquals(told, assertThrows(IOException.class, () -> manager.remove("a", Progress.NONE)).getMessage());
	}

	private static IProvisioningAgentProvider agents(Exception failure) {
		return (IProvisioningAgentProvider) Proxy.newProxyInstance(SaysWhyAPlugInIsNotTakenTest.class.getClassLoader(), new Class<?>[] { IProvisioningAgentProvider.class }, (proxy, method, arguments) -> {
			throw failure;
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "fr" })
	void eachRefusalIsOneSentenceInBothLanguages(String language) {
		Locale.setDefault(Locale.forLanguageTag(language));
		for (Class<?> speaker : List.of(Product.class, BundlePool.class, UserProfile.class, Repositories.class, P2PluginManager.class)) {
			for (String key : List.of("no-folder", "unreadable", "unwritable", "no-repository", "missing", "unfit", "not-placed", "no-url", "no-path", "part", "no-feature", "not-installed")) {
				if (ComponentText.of(speaker, Locale.getDefault()).get("says." + key).isPresent()) {
					String told = Sentence.of(speaker, key, "here", "there");
					assertTrue(told.endsWith("."), told);
					assertFalse(told.contains("{") || told.contains("''"), told);
				}
			}
		}
		assertEquals(language.equals("en"), UserProfile.sentence(error(REQUIREMENT), "unfit").startsWith("The plug-in requires"));
	}
}
