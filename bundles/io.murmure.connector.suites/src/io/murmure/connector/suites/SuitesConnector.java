package io.murmure.connector.suites;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;

import io.murmure.core.component.NoParameters;
import io.murmure.core.component.Sentence;
import io.murmure.core.connector.Connector;
import io.murmure.core.connector.ReadContext;
import io.murmure.core.connector.Trait;
import io.murmure.core.record.SourceRecord;
import io.murmure.core.source.Source;
import io.murmure.core.source.SourceException;
import io.murmure.lib.exports.CsvRows;
import io.murmure.lib.exports.ExportConnector;

/** Reads the tables of listening suites. */
@Component(service = Connector.class)
public final class SuitesConnector extends ExportConnector<NoParameters> {

	private static final int HEAD = 1 << 16;
	private static final Predicate<List<String>> KNOWN = columns -> Suite.of(columns).isPresent();

	@Override
	public String id() {
		return "suites";
	}

	/** The columns that most of the tools have, each under its own name. */
	@Override
	public List<Trait> traits() {
		return List.of(Trait.field("Post Created"), Trait.field("Total Interactions"), Trait.field("Page Name"), Trait.field("Message"));
	}

	@Override
	public Class<NoParameters> parameters() {
		return NoParameters.class;
	}

	@Override
	protected double likeness(Source file) throws IOException {
		return KNOWN.test(header(file)) ? 0.9 : 0;
	}

	private static List<String> header(Source file) throws IOException {
		return CsvRows.header(file.head(HEAD), KNOWN);
	}

	@Override
	protected Stream<SourceRecord> records(Source file, NoParameters parameters, ReadContext context) throws IOException {
		Suite suite = Suite.of(header(file)).orElseThrow(() -> new SourceException(Sentence.of(SuitesConnector.class, "unknown", file.name())));
		if (!suite.tested()) {
			context.warn(file.at(0), "untested-mapping", suite.name());
		}
		return each(new CsvRows(file, KNOWN, trouble(file, context)), file, context, new RowMapper(file, suite, context));
	}
}
