package io.murmure.core.correction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.murmure.core.component.Sentence;
import io.murmure.core.study.ComponentState;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;
import io.murmure.core.study.TableChange;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Column;
import io.murmure.core.table.Tables;

/**
 * What the listener says of posts, kept in the Study. A corrected post reads so at once; what is learnt from it for other posts takes effect
 * when the analysis {@value #ANALYSIS} has run.
 */
public final class Corrections {

	/** Id of the analysis that adapts readings to corrections. */
	public static final String ANALYSIS = "corrections";

	private static final String LISTENER = "listener";
	private static final List<String> COLUMNS = Tables.CORRECTIONS.columns().stream().map(Column::name).toList();

	private final Study study;

	public Corrections(Study study) {
		this.study = study;
	}

	/** By post. */
	public Map<Long, Correction> all() {
		return read(study.scan(Tables.CORRECTIONS));
	}

	/** By post, from rows of {@link Tables#CORRECTIONS}. */
	public static Map<Long, Correction> read(BatchReader rows) {
		Map<Long, Correction> all = new LinkedHashMap<>();
		rows.forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				Correction one = correction(batch, row);
				all.put(one.post(), one);
			}
		});
		return all;
	}

	public Optional<Correction> of(long post) {
		return first("select * from corrections where post_id = ?", post).map(batch -> correction(batch, 0));
	}

	/**
	 * Keeps what the listener says of a post; what was said before of its other sides stays.
	 *
	 * @throws StudyException when there is no such post
	 */
	public void say(long post, List<String> emotions, Optional<String> sentiment, List<String> needs) {
		if (first("select post_id from posts where post_id = ?", post).isEmpty()) {
			throw new StudyException(Sentence.of(Corrections.class, "no-post", Long.toString(post)));
		}
		ReadingRow read = first("select * from model_readings where post_id = ?", post).map(batch -> ReadingRow.of(batch, 0))
				.orElseGet(() -> ReadingRow.unread(post));
		Correction said = new Correction(post, emotions, sentiment, needs, read.emotions(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
		Correction whole = of(post).map(said::over).orElse(said);
		try (TableChange change = study.change(List.of(Tables.CORRECTIONS, Tables.ADAPTED_READINGS))) {
			change.removePosts(List.of(post));
			change.add(Tables.CORRECTIONS, row(whole));
			change.add(Tables.ADAPTED_READINGS, read.corrected(whole).values());
			change.commit(LISTENER, new ComponentState(LISTENER, post));
		}
	}

	/** Says that the reading that stands is right. */
	public void confirm(long post) {
		List<String> told = first("select * from readings where post_id = ?", post).map(batch -> ReadingRow.of(batch, 0).emotions()).orElse(List.of());
		say(post, told.isEmpty() ? List.of(Correction.NO_EMOTION) : told, Optional.empty(), List.of());
	}

	/** Takes back what was said of a post; the model's own reading stands again. */
	public void takeBack(long post) {
		try (TableChange change = study.change(List.of(Tables.CORRECTIONS, Tables.ADAPTED_READINGS))) {
			change.removePosts(List.of(post));
			change.commit(LISTENER, new ComponentState(LISTENER, post));
		}
	}

	private Optional<Batch> first(String question, long post) {
		try (BatchReader rows = study.query(question, post)) {
			return rows.next();
		}
	}

	private static Correction correction(Batch batch, int row) {
		return new Correction(batch.longs("post_id")[row], words(batch, "emotions", row), words(batch, "sentiment", row).stream().findFirst(),
				words(batch, "needs", row), words(batch, "read_as", row), (Instant) batch.value(COLUMNS.indexOf("time"), row));
	}

	private static List<String> words(Batch batch, String column, int row) {
		return batch.isNull(column, row) ? List.of() : Stream.of(batch.texts(column)[row].split(" ")).filter(word -> !word.isEmpty()).toList();
	}

	private static Object[] row(Correction said) {
		return new Object[] { said.post(), orNull(said.emotions()), said.sentiment().orElse(null), orNull(said.needs()), orNull(said.readAs()), said.time() };
	}

	private static String orNull(List<String> words) {
		return words.isEmpty() ? null : words.stream().collect(Collectors.joining(" "));
	}
}
