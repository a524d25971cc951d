package io.murmure.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DependencyTest {

	private static final String DS_ANNOTATIONS = "org.osgi.service.component.annotations";

	private static List<BundleFolder> bundles;
	private static Map<String, String> bundleOfPackage;

	@BeforeAll
	static void readBundles() throws IOException {
		bundles = BundleFolder.all();
		bundleOfPackage = new HashMap<>();
		for (BundleFolder bundle : bundles) {
			if (bundle.hasSources()) {
				bundle.packagesOfItsOwn().forEach(name -> bundleOfPackage.put(name, bundle.name()));
			}
		}
	}

	@Test
	void aFolderIsNamedByItsBundle() {
		for (BundleFolder bundle : bundles) {
			assertEquals(bundle.name(), bundle.symbolicName());
		}
	}

	@Test
	void coreDependsOnNothingOfOurs() {
		assertEquals(List.of(), ours(bundle("io.murmure.core")));
	}

	@Test
	void nobodyNamesTheStore() {
		for (BundleFolder bundle : bundles) {
			assertFalse(ours(bundle).stream().anyMatch(name -> name.startsWith("io.murmure.store")), bundle.name() + " names the store");
		}
	}

	@Test
	void connectorsKnowTheCoreAndLibraries() {
		for (BundleFolder connector : startingWith("io.murmure.connector.")) {
			assertOnly(connector, "io.murmure.core", "io.murmure.lib.");
		}
	}

	@Test
	void storeAndReportKnowTheCoreAlone() {
		startingWith("io.murmure.store.").forEach(store -> assertOnly(store, "io.murmure.core"));
		startingWith("io.murmure.report").forEach(report -> assertOnly(report, "io.murmure.core"));
	}

	@Test
	void anAnalysisUsesAtMostOneEngine() {
		for (BundleFolder analysis : analyses()) {
			assertOnly(analysis, "io.murmure.core", "io.murmure.engine.", "io.murmure.lib.");
			long engines = ours(analysis).stream().filter(name -> name.startsWith("io.murmure.engine.")).count();
			assertTrue(engines <= 1, analysis.name() + " uses " + engines + " engines");
		}
	}

	@Test
	void theCommandLineFindsEverythingAsServices() {
		assertOnly(bundle("io.murmure.cli"), "io.murmure.core");
	}

	@Test
	void theWorkbenchFindsConnectorsAndAnalysesAsServices() {
		for (BundleFolder face : startingWith("io.murmure.workbench")) {
			assertOnly(face, "io.murmure.core", "io.murmure.ui", "io.murmure.workbench", "io.murmure.lib.zest", "io.murmure.engine.layout");
		}
	}

	@Test
	void enginesModelsAndLibrariesKnowTheCoreAndLibraries() {
		for (String prefix : List.of("io.murmure.engine.", "io.murmure.model.", "io.murmure.lib.")) {
			startingWith(prefix).forEach(bundle -> assertOnly(bundle, "io.murmure.core", "io.murmure.lib."));
		}
	}

	@Test
	void theLookKnowsTheCoreAndTheLayouts() {
		startingWith("io.murmure.ui").forEach(look -> assertOnly(look, "io.murmure.core", "io.murmure.ui", "io.murmure.lib.zest"));
	}

	@Test
	void plugInsAreManagedKnowingTheCoreAlone() {
		assertOnly(bundle("io.murmure.plugins"), "io.murmure.core");
	}

	@Test
	void credentialsAreKeptKnowingTheCoreAlone() {
		assertOnly(bundle("io.murmure.secrets"), "io.murmure.core");
	}

	@Test
	void manifestsOfHeadlessBundlesAskForNothingOfEclipseOrOsgi() {
		for (BundleFolder bundle : headless()) {
			List<String> foreign = bundle.asksFor().stream().filter(DependencyTest::isPlatform).toList();
			assertEquals(List.of(), foreign, bundle.name());
		}
	}

	@Test
	void classFilesOfHeadlessBundlesReferToNothingOfEclipseOrOsgi() throws IOException {
		int read = 0;
		for (BundleFolder bundle : headless()) {
			for (Path file : bundle.classFiles()) {
				List<String> foreign = ClassFile.references(file).stream().filter(DependencyTest::isPlatform).toList();
				assertEquals(List.of(), foreign, file.toString());
				read++;
			}
		}
		assertTrue(read > 100, "only " + read + " class files were there to be checked");
	}

	@Test
	void noPackageOfAHeadlessBundleUsesOneThatUsesIt() throws IOException {
		for (BundleFolder bundle : Stream.concat(headless().stream(), Stream.of(bundle("io.murmure.cli"))).toList()) {
			assertEquals(List.of(), PackageGraph.of(bundle).cycle(), bundle.name());
		}
	}

	@Test
	void everyBundleSaysWhatItIsFor() throws IOException {
		for (BundleFolder bundle : bundles) {
			if (bundle.hasSources()) {
				try (Stream<Path> files = Files.walk(bundle.folder().resolve("src"))) {
					assertTrue(files.anyMatch(file -> file.endsWith("package-info.java")), bundle.name() + " has no package-info.java");
				}
			} else {
				assertFalse(bundle.description().isEmpty(), bundle.name() + " has no Bundle-Description");
			}
		}
	}

	private static boolean isPlatform(String name) {
		return (name.startsWith("org.eclipse.") || name.startsWith("org.osgi.")) && !name.startsWith(DS_ANNOTATIONS);
	}

	private static List<BundleFolder> headless() {
		List<BundleFolder> headless = new ArrayList<>(analyses());
		for (String prefix : List.of("io.murmure.core", "io.murmure.lib.exports", "io.murmure.lib.web", "io.murmure.lib.words", "io.murmure.lib.circles", "io.murmure.store.", "io.murmure.connector.", "io.murmure.engine.", "io.murmure.model.", "io.murmure.report")) {
			headless.addAll(startingWith(prefix));
		}
		assertTrue(headless.size() >= 10, "only " + headless.size() + " headless bundles were found");
		return headless;
	}

	private static List<BundleFolder> analyses() {
		List<BundleFolder> analyses = new ArrayList<>(startingWith("io.murmure.annotator."));
		analyses.addAll(startingWith("io.murmure.analysis."));
		return analyses;
	}

	private static List<BundleFolder> startingWith(String prefix) {
		return bundles.stream().filter(bundle -> bundle.name().startsWith(prefix)).toList();
	}

	private static BundleFolder bundle(String name) {
		return bundles.stream().filter(bundle -> bundle.name().equals(name)).findFirst().orElseThrow();
	}

	/** Bundles of ours that a manifest asks for, by bundle or by package. */
	private static List<String> ours(BundleFolder bundle) {
		TreeSet<String> names = new TreeSet<>();
		for (String asked : bundle.asksFor()) {
			if (asked.startsWith("io.murmure.")) {
				names.add(bundleOfPackage.getOrDefault(asked, asked));
			}
		}
		names.remove(bundle.name());
		return List.copyOf(names);
	}

	private static void assertOnly(BundleFolder bundle, String... allowed) {
		List<String> others = ours(bundle).stream().filter(name -> Stream.of(allowed)
				.noneMatch(prefix -> prefix.endsWith(".") ? name.startsWith(prefix) : name.equals(prefix) || name.startsWith(prefix + "."))).toList();
		assertEquals(List.of(), others, bundle.name());
	}
}
