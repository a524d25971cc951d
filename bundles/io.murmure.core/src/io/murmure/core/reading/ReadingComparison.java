package io.murmure.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.murmure.core.study.ComponentState;
import io.murmure.core.study.ModelIdentity;
import io.murmure.core.study.Study;
import io.murmure.core.table.BatchReader;
import io.murmure.core.table.Tables;

/**
 * What two models read in the same posts of a study.
 *
 * @param earlier the model before
 * @param present the model that reads now
 * @param posts   read by both
 * @param changed of which another emotion is the strongest told
 * @param labels  by emotion
 */
public record ReadingComparison(ModelIdentity earlier, ModelIdentity present, long posts, long changed, List<Label> labels) {

	private static final String EMOTION = "emotion";
	private static final Pattern MODEL = Pattern.compile("ModelIdentity\\[id=(.*?), checksum=(.*?), precision=(.*?)\\]");

	/**
	 * Posts of which an emotion is the strongest told.
	 *
	 * @param both by both models
	 */
	public record Label(String emotion, long earlier, long present, long both) {
	}

	/** Empty when the study was read with one model only. */
	public static Optional<ReadingComparison> of(Study study) {
		Optional<ModelIdentity> earlier = model(study, EMOTION + ".earlier");
		Optional<ModelIdentity> present = model(study, EMOTION);
		if (earlier.isEmpty() || present.isEmpty()) {
			return Optional.empty();
		}
		List<Label> labels = new ArrayList<>();
		try (BatchReader rows = study.query("""
				with words as (select unnest(string_split(?, ' ')) as word),
					pairs as (select e.emotion as before, m.emotion as after from earlier_readings e join model_readings m using (post_id))
				select word, (select count(*) from pairs where before = word) as earlier, (select count(*) from pairs where after = word) as present,
					(select count(*) from pairs where before = word and after = word) as both_say from words""",
				String.join(" ", Tables.EMOTIONS))) {
			rows.forEach(batch -> {
				for (int row = 0; row < batch.size(); row++) {
					labels.add(new Label(batch.texts("word")[row], batch.longs("earlier")[row], batch.longs("present")[row], batch.longs("both_say")[row]));
				}
			});
		}
		long posts = labels.stream().mapToLong(Label::present).sum();
		return Optional.of(new ReadingComparison(earlier.get(), present.get(), posts, posts - labels.stream().mapToLong(Label::both).sum(), labels));
	}

	private static Optional<ModelIdentity> model(Study study, String component) {
		return study.state(component).map(ComponentState::key).map(MODEL::matcher).filter(Matcher::find)
				.map(found -> new ModelIdentity(found.group(1), found.group(2), found.group(3)));
	}
}
