package io.murmure.workbench.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import io.murmure.core.focus.Focus;
import io.murmure.core.focus.FocusCondition;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.Themes;
import io.murmure.workbench.internal.UserChoices;

/** The window as a tester sees it: parts found by their ids, waited for, and worked. Called from outside the user interface thread. */
final class Window {

	private static final long PATIENCE_MS = 240_000;

	private Window() {
	}

	/** Does something in the user interface thread. */
	static <T> T ui(Callable<T> action) {
		AtomicReference<T> answer = new AtomicReference<>();
		AtomicReference<Throwable> failure = new AtomicReference<>();
		Display.getDefault().syncExec(() -> {
			try {
				answer.set(action.call());
			} catch (Throwable thrown) {
				failure.set(thrown);
			}
		});
		if (failure.get() != null) {
			throw new AssertionError(failure.get());
		}
		return answer.get();
	}

	static void run(Runnable action) {
		ui(() -> {
			action.run();
			return null;
		});
	}

	/** Waits until something holds in the user interface thread. */
	static void waitFor(String what, BooleanSupplier condition) {
		long end = System.currentTimeMillis() + PATIENCE_MS;
		while (System.currentTimeMillis() < end) {
			if (ui(condition::getAsBoolean)) {
				return;
			}
			try {
				Thread.sleep(50);
			} catch (InterruptedException stopped) {
				throw new AssertionError(stopped);
			}
		}
		throw new AssertionError("waited in vain until " + what + "; the window says: " + ui(() -> texts(window().getShell())));
	}

	static IWorkbenchWindow window() {
		IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
		return windows.length == 0 ? null : windows[0];
	}

	static StudySession session() {
		return PlatformUI.getWorkbench().getService(StudySession.class);
	}

	/** How many posts of the open study are in Focus. */
	static long count(Focus focus) {
		FocusCondition condition = FocusCondition.of(focus);
		return firstOf("select count(*) as posts from posts where " + condition.sql(), condition.arguments().toArray());
	}

	/** The number that the open study answers. */
	static long firstOf(String sql, Object... arguments) {
		AtomicLong first = new AtomicLong();
		session().study().orElseThrow().query(sql, arguments).forEach(batch -> first.set((Long) batch.value(0, 0)));
		return first.get();
	}

	static void theme(Themes.Choice choice) {
		run(() -> {
			UserChoices.theme(choice);
			Themes.apply(Display.getCurrent());
		});
	}

	/** Brings a view to the top. In the user interface thread. */
	static IViewPart show(String view) {
		try {
			return window().getActivePage().showView(view);
		} catch (PartInitException missing) {
			throw new AssertionError(missing);
		}
	}

	/** The visible control with this id, if there is one. In the user interface thread. */
	static <C extends Control> Optional<C> find(Composite root, Class<C> type, String id) {
		return root.isVisible() ? findWithin(root, type, id) : Optional.empty();
	}

	/** Looks into what is visible alone: most of a window is views behind others, and it is asked twenty times a second. */
	private static <C extends Control> Optional<C> findWithin(Composite visible, Class<C> type, String id) {
		for (Control child : visible.getChildren()) {
			if (child.getVisible()) {
				Optional<C> found = type.isInstance(child) && id.equals(child.getData("id")) ? Optional.of(type.cast(child))
						: child instanceof Composite composite ? findWithin(composite, type, id) : Optional.empty();
				if (found.isPresent()) {
					return found;
				}
			}
		}
		return Optional.empty();
	}

	static <C extends Control> Optional<C> find(Class<C> type, String id) {
		return find(window().getShell(), type, id);
	}

	/** Everything that labels say. In the user interface thread. */
	static String texts(Composite root) {
		StringBuilder text = new StringBuilder();
		for (Control control : all(root)) {
			if (control instanceof Label label && label.isVisible()) {
				text.append(label.getText()).append('\n');
			}
		}
		return text.toString();
	}

	static void click(Button button) {
		button.notifyListeners(SWT.Selection, new Event());
	}

	/** Presses a button of a bar; one that stays down is put up or down. */
	static void tool(ToolBar bar, String id, boolean down) {
		ToolItem item = Arrays.stream(bar.getItems()).filter(one -> id.equals(one.getData("id"))).findFirst().orElseThrow();
		item.setSelection(down);
		item.notifyListeners(SWT.Selection, new Event());
	}

	/** Presses, moves and releases the mouse. */
	static void drag(Control control, int fromX, int toX, int y) {
		control.notifyListeners(SWT.MouseDown, mouse(fromX, y));
		control.notifyListeners(SWT.MouseMove, mouse(toX, y));
		control.notifyListeners(SWT.MouseUp, mouse(toX, y));
	}

	private static Event mouse(int x, int y) {
		Event event = new Event();
		event.x = x;
		event.y = y;
		event.button = 1;
		return event;
	}

	/** The topmost window that is not the workbench. In the user interface thread. */
	static Optional<Shell> dialog() {
		for (Shell shell : Display.getCurrent().getShells()) {
			if (shell != window().getShell() && shell.isVisible()) {
				return Optional.of(shell);
			}
		}
		return Optional.empty();
	}

	/** Every control below. In the user interface thread. */
	static List<Control> all(Composite root) {
		List<Control> controls = new ArrayList<>();
		for (Control child : root.getChildren()) {
			controls.add(child);
			if (child instanceof Composite composite) {
				controls.addAll(all(composite));
			}
		}
		return controls;
	}

	/** What is on screen of a control. In the user interface thread. */
	static ImageData pixels(Control control) {
		Image image = new Image(control.getDisplay(), control.getSize().x, control.getSize().y);
		GC gc = new GC(control);
		gc.copyArea(image, 0, 0);
		gc.dispose();
		ImageData pixels = image.getImageData();
		image.dispose();
		return pixels;
	}
}
