package io.murmure.core.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.murmure.core.component.Sentence;
import io.murmure.core.connector.Connector;
import io.murmure.core.home.TroubleLog;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.CancelledException;
import io.murmure.core.progress.Progress;
import io.murmure.core.record.Position;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;
import io.murmure.core.source.TextDamage;

/**
 * What the connector of a source reads in it, repaired first where it was damaged. What it breaks over costs what it has not read yet of this source,
 * and nothing else. Can be gone through again and again.
 */
final class GuardedReading {

	private static final int RECORDS_PER_CHECK = 16;
	private static final int RECORDS_PER_TELLING = 512;

	private final Recognition recognised;
	private final Map<String, String> typed;
	private final ZoneId zone;
	private final Optional<String> channel;
	private final Progress progress;
	private Optional<Repair> repair = Optional.empty();

	/** The source as it was before it was damaged. */
	private record Repair(Source source, TextDamage damage) {
	}

	/** What a connector does. */
	@FunctionalInterface
	private interface Reading<T> {
		T get() throws IOException;
	}

	/** A connector that broke over its source. */
	private static final class FaultException extends IOException {
		private static final long serialVersionUID = 1L;

		FaultException(Throwable fault) {
			super(fault);
		}
	}

	/**
	 * @param typed   settings of the connector
	 * @param zone    of times that have none
	 * @param channel that everything is said in, whatever the source says
	 */
	GuardedReading(Recognition recognised, Map<String, String> typed, ZoneId zone, Optional<String> channel, Progress progress) {
		this.recognised = recognised;
		this.typed = typed;
		this.zone = zone;
		this.channel = channel;
		this.progress = progress;
	}

	/** What was wrong with the source as a whole. */
	TextDamage damage() {
		return repair().damage();
	}

	/**
	 * Goes through what the source says; nothing where nobody reads it.
	 *
	 * @throws IOException where it cannot be read on; {@link #sentence} says so
	 */
	void forEach(SourceContext.WarningSink warningSink, SourceContext.PeopleSink peopleSink, Consumer<SourceRecord> action) throws IOException {
		progress.check();
		if (recognised.connector().isEmpty()) {
			return;
		}
		Connector<?> connector = recognised.connector().get();
		SourceContext context = new SourceContext(zone, channel, progress, warningSink, peopleSink);
		try (Stream<SourceRecord> records = unharmed(() -> open(connector, context))) {
			int read = 0;
			Iterator<SourceRecord> all = records.iterator();
			while (unharmed(all::hasNext)) {
				action.accept(unharmed(all::next));
				if (++read % RECORDS_PER_CHECK == 0) {
					progress.check();
				}
				if (read % RECORDS_PER_TELLING == 0) {
					progress.worked(RECORDS_PER_TELLING);
				}
			}
		} catch (UncheckedIOException broken) {
			throw broken.getCause();
		} catch (StackOverflowError | OutOfMemoryError beyond) {
			// one source that is made to break its reader must not take the others with it
			throw new SourceException(Sentence.of(GuardedReading.class, "beyond", recognised.source().place()));
		}
	}

	/**
	 * What broke, in the words of the reader: what libraries say of damage is in English and no help.
	 *
	 * @param last the last record that could be read
	 */
	String sentence(IOException broken, Optional<Position> last) {
		if (broken instanceof FaultException fault) {
			String kept = TroubleLog.addWithoutWords(fault.getCause()) ? "fault-kept" : "fault";
			return Sentence.of(GuardedReading.class, kept, recognised.source().place(), TroubleLog.FILE);
		} else if (broken instanceof SourceException) {
			return broken.getMessage();
		} else if (broken instanceof AccessDeniedException) {
			return Sentence.of(GuardedReading.class, "denied", recognised.source().place());
		}
		return last.map(position -> Sentence.of(GuardedReading.class, "cut", position.file(), position.record()))
				.orElseGet(() -> Sentence.of(GuardedReading.class, "broken", recognised.source().place()));
	}

	private <P extends Record> Stream<SourceRecord> open(Connector<P> connector, SourceContext context) throws IOException {
		return connector.read(repair().source(), Parameters.create(connector.parameters(), typed), context);
	}

	private Repair repair() {
		if (repair.isEmpty()) {
			repair = recognised.connector().map(this::repair).or(() -> Optional.of(new Repair(recognised.source(), TextDamage.NONE)));
		}
		return repair.get();
	}

	private Repair repair(Connector<?> connector) {
		try {
			TextDamage damage = TextDamage.of(recognised.source(), !reads(connector, recognised.source()), !connector.undoesMisreading(), progress);
			return new Repair(damage.repaired(recognised.source()), damage);
		} catch (IOException cutOff) {
			// what stands before the end is read as its head is, and reading tells that it ended there
			return new Repair(recognised.source(), TextDamage.NONE);
		}
	}

	private static boolean reads(Connector<?> connector, Source source) {
		try {
			return connector.recognise(source) > 0;
		} catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError unreadable) {
			return false;
		}
	}

	/** A fault of a connector costs what it has not read yet of this source, and nothing else. */
	private <T> T unharmed(Reading<T> reading) throws IOException {
		try {
			return reading.get();
		} catch (UncheckedIOException | CancelledException | ParameterException known) {
			throw known;
		} catch (RuntimeException | LinkageError fault) {
			throw new FaultException(fault);
		}
	}
}
