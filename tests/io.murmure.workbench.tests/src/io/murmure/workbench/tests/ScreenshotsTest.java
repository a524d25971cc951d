package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.firstOf;
import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.session;
import static io.murmure.workbench.tests.Window.theme;
import static io.murmure.workbench.tests.Window.ui;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.murmure.core.focus.Focus;
import io.murmure.workbench.internal.Themes;

/** Takes the pictures of the workbench, in {@code target/screenshots}; {@code docs/images} has copies. */
class ScreenshotsTest {

	private static final String PREFIX = "io.murmure.workbench.communities.";

	@AfterEach
	void backToLight() {
		theme(Themes.Choice.LIGHT);
		run(() -> session().focus().set(Focus.ALL));
	}

	@Test
	void everyThemeHasItsPicturesAndNoneIsEmpty() throws IOException {
		Sample.open();
		run(() -> {
			try {
				PlatformUI.getWorkbench().showPerspective(PREFIX + "perspective", Window.window());
			} catch (WorkbenchException missing) {
				throw new AssertionError(missing);
			}
			Window.window().getShell().setBounds(0, 0, 1440, 900);
		});
		for (Themes.Choice choice : new Themes.Choice[] { Themes.Choice.LIGHT, Themes.Choice.DARK }) {
			theme(choice);
			String name = choice.name().toLowerCase(java.util.Locale.ROOT);
			picture("landscape-" + name, "landscape", "overTime");
			run(() -> session().focus().set(Focus.ALL.onCommunities(Set.of(largest()))));
			picture("circle-" + name, "graph", "relay", "members");
			picture("profile-" + name, "graph", "overTime", "profile");
			run(() -> session().focus().set(Focus.ALL));
			picture("comparison-" + name, "landscape", "comparison");
		}
	}

	private static void picture(String name, String... views) throws IOException {
		run(() -> {
			for (String view : views) {
				Window.show(PREFIX + view);
			}
		});
		pause();
		Path folder = Files.createDirectories(Sample.checkout().resolve("tests/io.murmure.workbench.tests/target/screenshots"));
		int colours = ui(() -> {
			ImageLoader loader = new ImageLoader();
			loader.data = new ImageData[] { Window.pixels(Window.window().getShell()) };
			loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
			return colours(loader.data[0]);
		});
		assertTrue(colours > 20, name + " has " + colours + " colours");
	}

	private static int colours(ImageData data) {
		return (int) IntStream.range(0, data.width * data.height).filter(pixel -> pixel % 7 == 0).mapToObj(pixel -> data.palette.getRGB(data.getPixel(pixel % data.width, pixel / data.width)))
				.distinct().map(RGB::toString).count();
	}

	/** Until jobs have answered and frames are drawn. */
	private static void pause() {
		try {
			Thread.sleep(2500);
		} catch (InterruptedException stopped) {
			throw new AssertionError(stopped);
		}
	}

	private static long largest() {
		return firstOf("select community_id from communities order by size desc, community_id limit 1");
	}
}
