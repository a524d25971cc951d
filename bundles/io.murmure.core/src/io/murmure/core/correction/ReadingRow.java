package io.murmure.core.correction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.murmure.core.table.Batch;
import io.murmure.core.table.Column;
import io.murmure.core.table.Tables;

/** A row of {@link Tables#READINGS}, and what corrections make of it. */
public final class ReadingRow {

	public static final String CORRECTED = "corrected";
	public static final String ADAPTED = "adapted";

	private static final List<String> COLUMNS = Tables.READINGS.columns().stream().map(Column::name).toList();
	private static final String JOINED = Tables.MODEL_READINGS.name() + '_';
	private static final int EMOTION = COLUMNS.indexOf("emotion");
	private static final int EMOTIONS = COLUMNS.indexOf("emotions");
	private static final int SENTIMENT = COLUMNS.indexOf("sentiment");
	private static final int NEEDS = COLUMNS.indexOf("needs");
	private static final int MARKS = COLUMNS.indexOf("marks");

	private final Object[] values;

	private ReadingRow(Object[] values) {
		this.values = values;
	}

	/** A row of a batch that has all columns of readings, or of posts with those of the model's readings beside. */
	public static ReadingRow of(Batch batch, int row) {
		List<String> names = batch.columns().stream().map(Column::name).toList();
		return new ReadingRow(COLUMNS.stream().map(name -> batch.value(Math.max(names.indexOf(name), names.indexOf(JOINED + name)), row)).toArray());
	}

	/** Of a post that no model read. */
	public static ReadingRow unread(long post) {
		Object[] values = new Object[COLUMNS.size()];
		values[0] = post;
		return new ReadingRow(values);
	}

	/** Probabilities of {@link Tables#EMOTIONS} in [0, 1]; NaN for what the model does not tell. */
	public double[] probabilities() {
		return Tables.EMOTIONS.stream().mapToDouble(word -> values[COLUMNS.indexOf(word)] instanceof Double known ? known : Double.NaN).toArray();
	}

	/** Emotions that are told, strongest first; only the strongest where an older version read it. */
	public List<String> emotions() {
		String told = text(EMOTIONS).isEmpty() ? text(EMOTION) : text(EMOTIONS);
		return told.isEmpty() ? List.of() : List.of(told.split(" "));
	}

	/** With other probabilities of {@link Tables#EMOTIONS} and other emotions told. */
	public ReadingRow adapted(double[] probabilities, List<String> told) {
		return with(probabilities, told, ADAPTED);
	}

	/** As the listener says: what holds has the probability 1, what does not 0. */
	public ReadingRow corrected(Correction said) {
		ReadingRow row = new ReadingRow(values.clone());
		if (!said.emotions().isEmpty()) {
			row = with(certain(Tables.EMOTIONS, said.emotions()), said.emotions(), CORRECTED);
		}
		if (said.sentiment().isPresent()) {
			row.put("sentiment_", Tables.SENTIMENTS, certain(Tables.SENTIMENTS, List.of(said.sentiment().get())));
			row.values[SENTIMENT] = said.sentiment().get();
		}
		if (!said.needs().isEmpty()) {
			List<String> needs = said.needs().stream().filter(Tables.NEEDS::contains).toList();
			row.put("need_", Tables.NEEDS, certain(Tables.NEEDS, needs));
			row.values[NEEDS] = needs.isEmpty() ? null : String.join(" ", needs);
		}
		row.mark(CORRECTED);
		return row;
	}

	private ReadingRow with(double[] probabilities, List<String> told, String mark) {
		ReadingRow row = new ReadingRow(values.clone());
		row.put("", Tables.EMOTIONS, probabilities);
		row.values[EMOTION] = told.isEmpty() ? Correction.NO_EMOTION : told.get(0);
		row.values[EMOTIONS] = told.isEmpty() ? null : String.join(" ", told);
		row.mark(mark);
		return row;
	}

	private static double[] certain(List<String> words, List<String> hold) {
		return words.stream().mapToDouble(word -> hold.contains(word) ? 1 : 0).toArray();
	}

	private void put(String prefix, List<String> words, double[] probabilities) {
		IntStream.range(0, words.size()).filter(i -> !Double.isNaN(probabilities[i]))
				.forEach(i -> values[COLUMNS.indexOf(prefix + words.get(i))] = probabilities[i]);
	}

	private void mark(String mark) {
		List<String> marks = new ArrayList<>(Arrays.asList(text(MARKS).split(" ")));
		marks.removeIf(word -> word.isEmpty() || word.equals(mark));
		marks.add(mark);
		values[MARKS] = String.join(" ", marks);
	}

	private String text(int column) {
		return values[column] == null ? "" : values[column].toString();
	}

	/** In the order of the table's columns. */
	public Object[] values() {
		return values.clone();
	}
}
