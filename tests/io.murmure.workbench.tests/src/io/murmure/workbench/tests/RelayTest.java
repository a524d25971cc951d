package io.murmure.workbench.tests;

import static io.murmure.workbench.tests.Window.ui;
import static io.murmure.workbench.tests.Window.waitFor;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;

import io.murmure.core.community.RelayWorth;
import io.murmure.ui.Skin;
import io.murmure.workbench.communities.internal.relay.Relay;
import io.murmure.workbench.communities.internal.relay.RelayCanvas;

/** The way of one message that was passed on, as it is drawn. */
class RelayTest {

	private static final Instant NOON = Instant.parse("2026-04-02T12:00:00Z");
	private static final int ONE_CIRCLE_ENDS = 64;

	@Test
	void aKeyBelowTheWayGivesEachColourOfARingItsWord() {
		waitFor("the window is open", () -> Window.window() != null);
		List<Relay.Step> steps = List.of(new Relay.Step(1, 0, 11, "Ana-k7", 0, "Canal", NOON, "joy"), new Relay.Step(2, 1, 12, "Tom-m2", 0, "Canal", NOON.plusSeconds(3600), "anger"));
		Relay relay = new Relay(1, "repost", 11, "the pump is back", 2, 2, 1, Optional.empty(), "joy", "anger", new RelayWorth(3, 1, 0, 2, 100), 1, Optional.of(0.5), steps);
		ImageData picture = ui(() -> drawn(relay));
		Skin skin = ui(() -> Skin.of(Display.getCurrent()));
		for (RGB colour : ui(() -> List.of(skin.emotion("joy").getRGB(), skin.emotion("anger").getRGB(), skin.ink().getRGB()))) {
			assertTrue(below(picture, colour), colour + " is not in the key");
		}
		assertTrue(!below(picture, ui(() -> skin.emotion("sadness").getRGB())), "nobody is sad");
	}

	private static boolean below(ImageData picture, RGB colour) {
		for (int y = ONE_CIRCLE_ENDS; y < picture.height; y++) {
			for (int x = 0; x < picture.width; x++) {
				if (picture.palette.getRGB(picture.getPixel(x, y)).equals(colour)) {
					return true;
				}
			}
		}
		return false;
	}

	private static ImageData drawn(Relay relay) {
		Shell shell = new Shell(Display.getCurrent(), SWT.SHELL_TRIM);
		try {
			shell.setLayout(new FillLayout());
			RelayCanvas canvas = new RelayCanvas(shell, Relay.Step::author, post -> {
			});
			shell.setSize(500, 240);
			shell.open();
			canvas.show(relay);
			while (Display.getCurrent().readAndDispatch()) {
				// until it is drawn
			}
			return Window.pixels(canvas);
		} finally {
			shell.dispose();
		}
	}
}
