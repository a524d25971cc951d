package io.murmure.core.connector;

import java.io.UncheckedIOException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.murmure.core.record.Position;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;

/** The records of one file among several that a connector reads as one source: where it breaks off, that is told, and the files behind it are read all the same. */
public final class OneOfSeveral extends Spliterators.AbstractSpliterator<SourceRecord> {

	private final Spliterator<SourceRecord> records;
	private final ReadContext context;
	private Position last;
	private SourceRecord read;

	private OneOfSeveral(Source file, Spliterator<SourceRecord> records, ReadContext context) {
		super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
		this.records = records;
		this.context = context;
		this.last = file.at(0);
	}

	/** @param records of the file; closed with what is returned */
	public static Stream<SourceRecord> of(Source file, Stream<SourceRecord> records, ReadContext context) {
		tellFlaw(file, context);
		return StreamSupport.stream(new OneOfSeveral(file, records.spliterator(), context), false).onClose(records::close);
	}

	/** Tells when the bytes of the file are not those that were packed. */
	public static void tellFlaw(Source file, ReadContext context) {
		file.flaw().ifPresent(flaw -> context.warn(file.at(0), ReadContext.UNREADABLE, flaw));
	}

	@Override
	public boolean tryAdvance(Consumer<? super SourceRecord> action) {
		if (!advance()) {
			return false;
		}
		last = read.position();
		action.accept(read);
		return true;
	}

	private boolean advance() {
		try {
			return records.tryAdvance(record -> read = record);
		} catch (UncheckedIOException broken) {
			if (broken.getCause() instanceof SourceException told) {
				context.warn(last, ReadContext.UNREADABLE, told.getMessage());
			} else {
				context.warn(last, "file-cut-off");
			}
			return false;
		}
	}
}
