package io.murmure.core.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import io.murmure.core.component.Sentence;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.reading.ModelCheck.Labelled;
import io.murmure.core.source.RowReader;
import io.murmure.core.source.Source;

/** A table of texts with their true labels, several separated by commas, semicolons or bars. */
public record LabelledSample(String textColumn, String labelColumn) {

	/** The names that are looked for unless the user gives others. */
	public static final LabelledSample USUAL = new LabelledSample("text", "label");

	/**
	 * @param utterance a text with its language
	 * @throws ParameterException when the table lacks one of the columns
	 */
	public List<Labelled> read(RowReader reader, Source source, Function<String, Utterance> utterance) throws IOException {
		List<Labelled> sample = new ArrayList<>();
		try (Stream<Map<String, String>> rows = reader.rows(source)) {
			rows.forEach(row -> sample.add(new Labelled(utterance.apply(value(row, textColumn)),
					List.of(value(row, labelColumn).strip().toLowerCase(Locale.ROOT).split("\\s*[,;|]\\s*")))));
		}
		return sample;
	}

	private static String value(Map<String, String> row, String column) {
		String value = row.get(column);
		if (value == null) {
			throw new ParameterException(Sentence.of(LabelledSample.class, "no-column", column, String.join(", ", row.keySet())));
		}
		return value;
	}

	/** The head of a model that has most of a sample's labels; the first where none has any. */
	public static String head(ReadingSession model, List<Labelled> sample) {
		return model.heads().stream().reduce((first, other) -> known(other, sample) > known(first, sample) ? other : first).map(Head::name).orElse(Head.EMOTION);
	}

	private static long known(Head head, List<Labelled> sample) {
		return sample.stream().flatMap(one -> one.labels().stream()).filter(head.labels()::contains).count();
	}
}
