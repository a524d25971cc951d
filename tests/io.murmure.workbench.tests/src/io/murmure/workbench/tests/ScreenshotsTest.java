package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.find;
import static io.murmure.workbench.tests.Window.firstOf;
import static io.murmure.workbench.tests.Window.run;
import static io.murmure.workbench.tests.Window.session;
import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.murmure.core.finding.Inbox;
import io.murmure.core.focus.Focus;
import io.murmure.workbench.Perspectives;
import io.murmure.workbench.internal.Themes;

/** Takes the pictures of README and guide, of the sample study: into {@code target/screenshots}, or where {@code murmure.pictures} says, see {@code tools/pictures.sh}. */
class ScreenshotsTest {

	private static final Point SIZE = new Point(1500, 924);
	/** What the workbench of the tests has in its bar, and Murmure has not. */
	private static final List<String> STRANGERS = List.of("SearchField", "org.eclipse.ui.edit.text.actionSet.annotationNavigation", "org.eclipse.ui.edit.text.actionSet.navigation",
			"org.eclipse.ui.NavigateActionSet");
	private static final Pattern SHOWN = Pattern.compile("!\\[[^\\]]*\\]\\((?:docs/)?images/([^)]+)\\.png\\)");
	private static final int COLOURS = 100;
	/** The place of the runs in the tree of the study. */
	private static final int RUNS = 3;
	private static final int LOOKS = 60;
	private static final long BETWEEN_LOOKS_MS = 300;
	/** The strongest compression of a PNG. */
	private static final int SMALLEST = 9;

	private Rectangle before;

	@BeforeEach
	void open() throws IOException {
		Sample.openFindings();
		run(() -> {
			Shell shell = Window.window().getShell();
			before = shell.getBounds();
			shell.setBounds(0, 0, SIZE.x, SIZE.y);
			Point drawn = drawn(shell);
			shell.setSize(2 * SIZE.x - drawn.x, 2 * SIZE.y - drawn.y);
			MWindow window = PlatformUI.getWorkbench().getService(MApplication.class).getSelectedElement();
			PlatformUI.getWorkbench().getService(EModelService.class).findElements(window, null, MUIElement.class, null, EModelService.IN_TRIM).stream()
					.filter(part -> STRANGERS.contains(part.getElementId())).forEach(part -> part.setToBeRendered(false));
		});
	}

	/** How large it is without the frame that a window manager would draw about it. */
	private static Point drawn(Shell shell) {
		Rectangle area = shell.getClientArea();
		Point corner = shell.getDisplay().map(shell, null, 0, 0);
		return new Point(corner.x + area.width, corner.y + area.height);
	}

	@AfterEach
	void putBack() {
		Window.theme(Themes.Choice.LIGHT);
		run(() -> {
			Window.window().getShell().setBounds(before);
			session().focus().set(Focus.ALL);
		});
	}

	@Test
	void everyPictureOfTheDocumentationIsTakenAnew() throws IOException {
		Map<String, Runnable> scenes = new TreeMap<>(Map.of("workbench", ScreenshotsTest::overview, "communities", ScreenshotsTest::circle, "findings", ScreenshotsTest::crisis));
		assertEquals(shown(), scenes.keySet());
		Path folder = Files.createDirectories(folder());
		for (Map.Entry<String, Runnable> scene : scenes.entrySet()) {
			scene.getValue().run();
			Path file = folder.resolve(scene.getKey() + ".png");
			Files.deleteIfExists(file);
			save(FewColours.of(still(scene.getKey())), file);
			ImageData taken = new ImageData(file.toString());
			assertEquals(List.of(SIZE.x, SIZE.y), List.of(taken.width, taken.height), scene.getKey());
			assertTrue(colours(taken) > COLOURS, scene.getKey() + " has " + colours(taken) + " colours");
		}
	}

	@Test
	void noPictureIsEmptyInTheDarkThemeEither() {
		Window.theme(Themes.Choice.DARK);
		circle();
		ImageData taken = still("a circle in the dark");
		assertTrue(colours(taken) > COLOURS, colours(taken) + " colours");
		assertTrue(IntStream.range(0, taken.width).map(x -> taken.palette.getRGB(taken.getPixel(x, taken.height / 2)).green).average().orElseThrow() < 128, "it is light");
	}

	/** A post is read beside the overview. */
	private static void overview() {
		show("io.murmure.workbench.listen.perspective", "io.murmure.workbench.listen.overview");
		Tree study = ui(() -> find(Tree.class, "explorer").orElseThrow());
		waitFor("the study is unfolded", () -> study.getItemCount() == 1 && study.getItem(0).getItemCount() > RUNS);
		run(() -> {
			study.getItem(0).getItem(RUNS).setExpanded(false);
			session().focus().set(Focus.ALL.onPosts(Set.of(firstOf("select post_id from posts where text like '%petit mode d''emploi%' order by post_id limit 1"))));
		});
	}

	/** The smaller circle is picked. */
	private static void circle() {
		String prefix = "io.murmure.workbench.communities.";
		show(prefix + "perspective", prefix + "landscape", prefix + "overTime", prefix + "profile", prefix + "circles");
		run(() -> {
			session().focus().set(Focus.ALL.onCommunities(Set.of(firstOf("select community_id from communities order by size, community_id limit 1"))));
			find(Table.class, "circles").orElseThrow().setFocus(); // no caret blinks there
		});
	}

	/** The strongest finding is picked, and a post of its evidence. */
	private static void crisis() {
		String prefix = "io.murmure.workbench.findings.";
		show(Perspectives.FINDINGS, prefix + "crises", prefix + "inbox");
		long findings = new Inbox(session().study().orElseThrow()).all().size();
		waitFor("all findings are listed", () -> find(Table.class, "inbox").filter(inbox -> inbox.getItemCount() == findings).isPresent());
		run(() -> {
			Table inbox = find(Table.class, "inbox").orElseThrow();
			inbox.select(0);
			inbox.notifyListeners(SWT.Selection, new Event());
			session().focus().set(session().focus().get().onPosts(Set.of(firstOf("select post_id from posts where text like '%pas un bug%' order by post_id limit 1"))));
		});
	}

	private static void show(String perspective, String... views) {
		run(() -> {
			session().focus().set(Focus.ALL);
			Perspectives.show(Window.window(), perspective);
			Window.window().getActivePage().resetPerspective();
			Arrays.stream(views).forEach(Window::show);
		});
	}

	/** The names of the pictures that the documentation shows. */
	private static Set<String> shown() throws IOException {
		Set<String> names = new HashSet<>();
		try (Stream<Path> docs = Files.walk(Sample.checkout().resolve("docs"))) {
			Stream.concat(Stream.of(Sample.checkout().resolve("README.md")), docs.filter(file -> file.toString().endsWith(".md")))
					.forEach(file -> SHOWN.matcher(read(file)).results().forEach(found -> names.add(found.group(1))));
		}
		return names;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException unread) {
			throw new UncheckedIOException(unread);
		}
	}

	private static Path folder() {
		String wanted = System.getProperty("murmure.pictures", "");
		return Sample.checkout().resolve(wanted.isEmpty() ? "tests/io.murmure.workbench.tests/target/screenshots" : wanted);
	}

	/** What is on screen once all is answered and nothing moves any more. */
	private static ImageData still(String what) {
		ImageData last = screen();
		for (int look = 0; look < LOOKS; look++) {
			pause();
			ImageData now = screen();
			if (idle() && Arrays.equals(last.data, now.data)) {
				return now;
			}
			last = now;
		}
		throw new AssertionError(what + " does not come to rest");
	}

	private static boolean idle() {
		return Arrays.stream(Job.getJobManager().find(null)).noneMatch(job -> !job.isSystem() && (job.getState() == Job.RUNNING || job.getState() == Job.WAITING));
	}

	private static void pause() {
		try {
			Thread.sleep(BETWEEN_LOOKS_MS);
		} catch (InterruptedException stopped) {
			throw new AssertionError(stopped);
		}
	}

	/** With its menu, which is no part of what a control draws. */
	private static ImageData screen() {
		return ui(() -> {
			Image image = new Image(Display.getCurrent(), SIZE.x, SIZE.y);
			GC gc = new GC(Display.getCurrent());
			gc.copyArea(image, 0, 0);
			gc.dispose();
			ImageData pixels = image.getImageData();
			image.dispose();
			return pixels;
		});
	}

	private static void save(ImageData picture, Path file) {
		ImageLoader loader = new ImageLoader();
		loader.compression = SMALLEST;
		loader.data = new ImageData[] { picture };
		loader.save(file.toString(), SWT.IMAGE_PNG);
	}

	private static long colours(ImageData data) {
		return IntStream.range(0, data.width * data.height).filter(pixel -> pixel % 7 == 0).mapToObj(pixel -> data.palette.getRGB(data.getPixel(pixel % data.width, pixel / data.width)))
				.distinct().count();
	}
}
