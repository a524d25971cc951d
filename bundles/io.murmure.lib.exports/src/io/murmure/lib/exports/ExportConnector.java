package io.murmure.lib.exports;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.murmure.core.component.Sentence;
import io.murmure.core.connector.Connector;
import io.murmure.core.connector.OneOfSeveral;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Archive;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;
import io.murmure.core.source.StepReader;

/**
 * A connector of a platform's export: a file of it, or the archive that holds many. It says how it recognises and reads one file;
 * archives, damage and bad records are dealt with here.
 *
 * @param <P> the record of parameters
 */
public abstract class ExportConnector<P extends Record> implements Connector<P> {

	/** From this confidence on, a file of an archive is read. */
	protected static final double SURE = 0.5;

	/** How sure the connector is that it can read this one file, from 0 to 1, by its content. */
	protected abstract double likeness(Source file) throws IOException;

	/** What the file says; for an entry of an archive {@link Source#location()} tells its folders. */
	protected abstract Stream<SourceRecord> records(Source file, P parameters, ReadContext context) throws IOException;

	/** An archive is left to be looked into, file by file: one download may hold what several connectors read. */
	@Override
	public double recognise(Source source) throws IOException {
		return Archive.is(source) ? 0 : likeness(source);
	}

	@Override
	public Stream<SourceRecord> read(Source source, P parameters, ReadContext context) throws IOException {
		if (!Archive.is(source)) {
			return records(source, parameters, context);
		}
		List<Source> files = Archive.of(source).entries().stream().filter(this::isMine).toList();
		if (files.isEmpty()) {
			throw new SourceException(Sentence.of(ExportConnector.class, "nothing", source.name(), label(Locale.getDefault())));
		}
		return files.stream().flatMap(file -> entry(file, parameters, context));
	}

	private boolean isMine(Source file) {
		try {
			return likeness(file) >= SURE;
		} catch (IOException unreadable) {
			return false;
		}
	}

	private Stream<SourceRecord> entry(Source file, P parameters, ReadContext context) {
		try {
			return OneOfSeveral.of(file, records(file, parameters, context), context);
		} catch (IOException unreadable) {
			context.warn(file.at(0), "file-left-out");
			return Stream.empty();
		}
	}

	/** Makes what a source says of one record of its file. */
	@FunctionalInterface
	public interface Mapper {
		/** @throws UnreadableException when the record cannot be understood: it is told and left out */
		void map(JsonRecord record, Consumer<SourceRecord> out);
	}

	/** Tells the damage of a file. */
	protected static Trouble trouble(Source file, ReadContext context) {
		return (record, kind, details) -> context.warn(file.at(record), kind, details);
	}

	/** The records, each understood by itself: one that cannot be is told and loses nothing else. */
	protected static Stream<SourceRecord> each(StepReader<JsonRecord> records, Source file, ReadContext context, Mapper mapper) {
		return records.stream().mapMulti((record, out) -> {
			try {
				mapper.map(record, out);
			} catch (UnreadableException bad) {
				context.warn(file.at(record.ordinal()), bad.getMessage());
			} catch (DateTimeException | ArithmeticException bad) {
				context.warn(file.at(record.ordinal()), "broken-record");
			}
		});
	}

	/** Says something at the end of the records. */
	protected static Stream<SourceRecord> then(Stream<SourceRecord> records, Runnable atEnd) {
		Stream<SourceRecord> nothing = Stream.of(atEnd).flatMap(end -> {
			end.run();
			return Stream.empty();
		});
		return Stream.concat(records, nothing);
	}

	/** The file belongs to the export and says nothing: no posts, comments or messages. */
	protected static Stream<SourceRecord> nothingIn(Source file, ReadContext context) {
		context.warn(file.at(0), "nothing-said");
		return Stream.empty();
	}

	/** The file name without its extension. */
	public static String stem(Source file) {
		int dot = file.name().lastIndexOf('.');
		return dot > 0 ? file.name().substring(0, dot) : file.name();
	}
}
