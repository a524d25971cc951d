package io.murmure.analysis.crises;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.murmure.core.need.NeedFinder;
import io.murmure.core.reading.Reading;
import io.murmure.core.table.Batch;
import io.murmure.core.table.BatchReader;
import io.murmure.engine.needs.SignNeedFinder;

/**
 * How heated a post is, in [0, 1]: hostile or fearful by the model's reading, the surer the more negative, sad, something that fails, urgent words. What each leaves of the doubt
 * multiplies; sadness alone is grief and no heat. In a glad post the same words tell of joy, so that they count only as far as gladness is in doubt. Without readings the words alone tell.
 */
final class Heat {

	/** From here on a post is heated. */
	static final double HEATED = 0.5;

	private static final Set<String> HOSTILE = Set.of("anger", "disgust", "fear");
	private static final String SAD = "sadness";
	private static final String GLAD = "joy";
	private static final double READING = 0.9;
	private static final double SENTIMENT = 0.35;
	private static final double SADNESS = 0.45;
	private static final double PROBLEM = 0.8;
	private static final double URGENCY = 0.5;
	private static final double EMPHASIS = 0.3;
	private static final Pattern EMPHATIC = Pattern.compile("!!|\\?!");
	private static final Pattern URGENT = Pattern.compile("(?i)\\b(?:urgent|danger\\w*|attention|alert\\w*|recall|rappel|blessée?s?|injured|hurt|accident|scandal\\w*|honte|shame|"
			+ "boycott\\w*|plainte|complaint|refund|rembours\\w*|stop using|n'achetez|ne l'achetez|don't buy|unsafe|emergency|hospital|hôpital|urgences|inadmissible|scandaleu\\w*"
			+ "|killed|killing|casualt\\w+|death toll|trapped|missing persons?|evacuat\\w+|collaps\\w+|explosions?|exploded|derail\\w+|shootings?|earthquakes?|floods?|flood(?:ed|ing)|wildfires?|landslides?"
			+ "|hurricanes?|tornado\\w*|tsunamis?|disasters?|tuée?s?|victimes?|évacu\\w+|effondr\\w+|déraill\\w+|fusillades?|séismes?|inond\\w+|incendies?|ouragans?|catastroph\\w+)\\b",
			Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

	/**
	 * What a model read in a post.
	 *
	 * @param hurt how surely it is hostile, fearful or sad, as far as that heats
	 * @param glad how surely it is glad, where gladness outweighs the rest
	 */
	private record Feeling(double hurt, double glad) {
	}

	private static final Feeling UNREAD = new Feeling(0, 0);

	private final NeedFinder needs = new SignNeedFinder();
	private final Map<Long, Feeling> feelings = new HashMap<>();

	/** Reads what a model told of posts. */
	static Heat of(BatchReader readings) {
		Heat heat = new Heat();
		readings.forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				heat.keep(batch.longs("post_id")[row], feeling(batch, row));
			}
		});
		return heat;
	}

	/** Most posts neither hurt nor gladden: those are as good as unread. */
	private void keep(long post, Feeling feeling) {
		if (feeling.hurt() > 0 || feeling.glad() > 0) {
			feelings.put(post, feeling);
		}
	}

	private static Feeling feeling(Batch batch, int row) {
		String told = String.valueOf(batch.texts("emotion")[row]);
		double negative = probability(batch, "sentiment_negative", row);
		double hurt = HOSTILE.contains(told) ? 1 - (1 - READING * probability(batch, told, row)) * (1 - SENTIMENT * Math.max(0, 2 * negative - 1))
				: SAD.equals(told) ? SADNESS * probability(batch, told, row) : 0;
		double joy = GLAD.equals(told) ? probability(batch, told, row) : 0;
		double positive = probability(batch, "sentiment_positive", row);
		return new Feeling(hurt, Math.max(joy, positive > negative ? positive : 0));
	}

	/** 0 for what the model does not tell. */
	private static double probability(Batch batch, String column, int row) {
		return batch.isNull(column, row) ? 0 : batch.doubles(column)[row];
	}

	double of(long post, String text) {
		String plain = text == null ? "" : text.replace('’', '\'');
		Feeling feeling = feelings.getOrDefault(post, UNREAD);
		double problem = needs.read(plain, Reading.unread(Reading.EMPTY), List.of()).problem();
		double calm = (1 - feeling.hurt()) * (1 - PROBLEM * problem) * left(URGENT, URGENCY, plain) * left(EMPHATIC, EMPHASIS, plain);
		return (1 - calm) * (1 - feeling.glad());
	}

	/** What a sign leaves of the doubt. */
	private static double left(Pattern sign, double weight, String text) {
		return sign.matcher(text).find() ? 1 - weight : 1;
	}
}
