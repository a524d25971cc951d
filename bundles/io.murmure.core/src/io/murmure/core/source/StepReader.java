package io.murmure.core.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Gives what it finds while it reads, a step at a time: a step finds nothing yet, one thing, or several. Memory for those of one step.
 *
 * <p>Where the reading breaks off, what was found before comes first, and what had begun with it.
 *
 * @param <T> what is found
 */
public abstract class StepReader<T> implements Iterator<T>, Closeable {

	private final Queue<T> found = new ArrayDeque<>();
	private Optional<IOException> breaksOff = Optional.empty();
	private boolean ended;

	/**
	 * Reads on, and tells what it finds by {@link #found}.
	 *
	 * @return false at the end
	 */
	protected abstract boolean step() throws IOException;

	/** Tells what has begun and waited for what comes next: at the end, and where the reading breaks off. */
	protected void finish() {
	}

	/** Tells what the step has found. */
	protected final void found(T one) {
		found.add(one);
	}

	@Override
	public final boolean hasNext() {
		while (found.isEmpty() && !ended) {
			try {
				ended = !step();
			} catch (IOException broken) {
				breakOff(broken);
			} catch (UncheckedIOException broken) {
				breakOff(broken.getCause());
			}
			if (ended) {
				finish();
			}
		}
		if (found.isEmpty() && breaksOff.isPresent()) {
			throw new UncheckedIOException(breaksOff.get());
		}
		return !found.isEmpty();
	}

	private void breakOff(IOException broken) {
		ended = true;
		breaksOff = Optional.of(broken);
	}

	@Override
	public final T next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		return found.remove();
	}

	/** What is found, lazily; closed with the stream. */
	public final Stream<T> stream() {
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false).onClose(() -> {
			try {
				close();
			} catch (IOException broken) {
				throw new UncheckedIOException(broken);
			}
		});
	}
}
