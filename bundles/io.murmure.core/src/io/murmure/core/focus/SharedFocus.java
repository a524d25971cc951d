package io.murmure.core.focus;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The one Focus of a workbench window: who sets it tells all who listen, in the setting thread. */
public final class SharedFocus {

	private final List<Consumer<Focus>> listeners = new CopyOnWriteArrayList<>();
	private volatile Focus focus = Focus.ALL;

	public Focus get() {
		return focus;
	}

	public void set(Focus next) {
		if (!next.equals(focus)) {
			focus = next;
			listeners.forEach(listener -> listener.accept(next));
		}
	}

	/** @return stops listening */
	public Runnable listen(Consumer<Focus> listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}
}
