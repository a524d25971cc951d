package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

import io.murmure.core.palette.Palette;
import io.murmure.ui.Skin;
import io.murmure.workbench.internal.SpokenLabels;
import io.murmure.workbench.internal.Themes;
import io.murmure.workbench.internal.UserChoices;
import io.murmure.workbench.internal.ViewMenu;

/** Colours come from one place, both themes hold, and everything is said in French and English. */
class LookTest {

	private static final List<String> BUNDLES = List.of("io.murmure.ui", "io.murmure.workbench", "io.murmure.workbench.listen", "io.murmure.workbench.communities",
			"io.murmure.workbench.findings");
	private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
	/** A choice between singular and plural, with what stands in it. */
	private static final Pattern CHOICE = Pattern.compile("\\{\\d,(?:[^{}]|\\{[^{}]*\\})*\\}");
	/** "1 posts" would be told. What stands behind these words is several, or a rule. */
	private static final Pattern PLURAL = Pattern.compile("(?<!than )(?<!of )(?<!oins de )(?<!des )\\{\\d\\} "
			+ "(posts|people|circles|ties|days|rows|findings|episodes|names|differences|texts|messages|personnes|cercles|liens|jours|lignes|constats|noms|écarts)\\b");
	/** A bridge stands in two circles at least. */
	private static final Set<String> SEVERAL = Set.of("profile.bridge", "overview.look.bridge", "graph.apart");

	@AfterEach
	void backToLight() {
		choose(Themes.Choice.LIGHT);
	}

	@Test
	void styleSheetsUseTheColoursOfThePaletteAlone() throws IOException {
		assertTrue(colours("css/light.css").stream().allMatch(all(Palette.LIGHT)::contains), "light");
		assertTrue(colours("css/dark.css").stream().allMatch(all(Palette.DARK)::contains), "dark");
	}

	@Test
	void theThemeSwitchesWhileTheWindowIsOpen() {
		waitFor("the window is open", () -> Window.window() != null);
		choose(Themes.Choice.DARK);
		assertEquals(new RGB(0x1B, 0x1D, 0x21), ui(() -> Skin.of(Display.getCurrent()).paper().getRGB()));
		waitFor("a view is dark", () -> paper().equals(new RGB(0x1B, 0x1D, 0x21)));
		choose(Themes.Choice.LIGHT);
		waitFor("a view is light", () -> paper().equals(new RGB(0xFF, 0xFF, 0xFF)));
	}

	@Test
	void everyTextIsSaidInFrenchAndEnglishWithTheSameArguments() throws IOException {
		int texts = 0;
		for (String name : BUNDLES) {
			Bundle bundle = Platform.getBundle(name);
			for (String kind : List.of("messages", "plugin")) {
				Enumeration<URL> found = bundle.findEntries("/", kind + ".properties", true);
				for (URL english : found == null ? List.<URL>of() : Collections.list(found)) {
					URL french = bundle.getEntry(english.getPath().replace(kind + ".properties", kind + "_fr.properties"));
					texts += compare(english, read(english), read(french));
				}
			}
		}
		assertTrue(texts > 150, "only " + texts + " texts were found");
	}

	@Test
	void viewsAndPerspectivesAreNamedAnewInTheLanguageOfTheSession() {
		waitFor("the window is open", () -> Window.window() != null);
		run(() -> {
			MWindow window = Window.window().getService(MWindow.class);
			List<MPerspective> perspectives = Window.window().getService(EModelService.class).findElements(window, null, MPerspective.class);
			perspectives.forEach(perspective -> perspective.setLabel("from the last session"));
			new SpokenLabels(Window.window()).refresh();
			for (MPerspective perspective : perspectives) {
				assertEquals(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(perspective.getElementId()).getLabel(), perspective.getLabel());
			}
			assertTrue(!perspectives.isEmpty());
		});
	}

	@Test
	void everyViewAndWhatIsInProgressCanBeShownFromTheMenu() {
		waitFor("the window is open", () -> Window.window() != null);
		List<String> shown = ui(() -> {
			MenuManager menu = new MenuManager();
			menu.add(new ViewMenu());
			Menu filled = menu.createContextMenu(Window.window().getShell());
			menu.updateAll(true);
			List<String> labels = Arrays.stream(filled.getItems()).map(MenuItem::getText).toList();
			menu.dispose();
			return labels;
		});
		assertTrue(shown.size() > 15, shown.toString());
		assertTrue(shown.stream().anyMatch(Set.of("In progress", "En cours")::contains), shown.toString());
	}

	private static int compare(URL where, Properties english, Properties french) {
		assertEquals(english.stringPropertyNames(), french.stringPropertyNames(), where.toString());
		for (String key : english.stringPropertyNames()) {
			assertEquals(arguments(english.getProperty(key)), arguments(french.getProperty(key)), key);
			assertTrue(SEVERAL.contains(key) || !saysPluralOfOne(english.getProperty(key)) && !saysPluralOfOne(french.getProperty(key)), key + " has a plural where one may be told");
			assertTrue(!french.getProperty(key).matches("(?s).* [;!?].*"), key + " lacks a narrow no-break space");
		}
		return english.size();
	}

	private static boolean saysPluralOfOne(String text) {
		return PLURAL.matcher(CHOICE.matcher(text).replaceAll("#")).find();
	}

	private static Set<String> arguments(String text) {
		Set<String> arguments = new HashSet<>();
		for (Matcher matcher = ARGUMENT.matcher(text); matcher.find();) {
			arguments.add(matcher.group(1));
		}
		return arguments;
	}

	private static Properties read(URL url) throws IOException {
		Properties texts = new Properties();
		try (InputStream in = url.openStream()) {
			texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		return texts;
	}

	private static Set<String> colours(String sheet) throws IOException {
		try (InputStream in = Platform.getBundle("io.murmure.workbench").getEntry(sheet).openStream()) {
			String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			return Pattern.compile("#[0-9A-Fa-f]{6}\\b").matcher(css).results().map(match -> match.group().toUpperCase()).collect(Collectors.toSet());
		}
	}

	private static Set<String> all(Palette palette) {
		Set<String> colours = new HashSet<>(palette.emotions().values());
		colours.addAll(palette.communities());
		colours.addAll(List.of(palette.ink(), palette.paper(), palette.panel(), palette.line(), palette.accent(), palette.watch(), palette.warning(),
				palette.crisis()));
		return colours;
	}

	private static void choose(Themes.Choice choice) {
		run(() -> {
			UserChoices.theme(choice);
			Themes.apply(Display.getCurrent());
		});
	}

	private static RGB paper() {
		Window.show("io.murmure.workbench.listen.inspector");
		return Window.find(Composite.class, "empty").or(() -> Window.find(Composite.class, "inspector")).orElseThrow().getBackground().getRGB();
	}
}
