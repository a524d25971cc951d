package io.murmure.analysis.crises;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.murmure.core.need.NeedFinder;
import io.murmure.core.reading.Reading;
import io.murmure.core.table.BatchReader;
import io.murmure.engine.needs.SignNeedFinder;

/**
 * How heated a post is, in [0, 1]: hostile or fearful by the model's reading, something that fails, urgent words. What each leaves of
 * the doubt multiplies. Without readings the words alone tell.
 */
final class Heat {

	/** From here on a post is heated. */
	static final double HEATED = 0.5;

	private static final Set<String> HOSTILE = Set.of("anger", "disgust", "fear");
	private static final double READING = 0.9;
	private static final double PROBLEM = 0.8;
	private static final double URGENCY = 0.5;
	private static final Pattern URGENT = Pattern.compile("(?i)\\b(?:urgent|danger\\w*|attention|alert\\w*|recall|rappel|blessée?s?|injured|hurt|accident|scandal\\w*|honte|shame|"
			+ "boycott\\w*|plainte|complaint|refund|rembours\\w*|stop using|n'achetez|ne l'achetez|don't buy|unsafe|emergency|hospital|hôpital|urgences|inadmissible|scandaleu\\w*"
			+ "|killed|killing|casualt\\w+|death toll|trapped|missing persons?|evacuat\\w+|collaps\\w+|explosions?|exploded|derail\\w+|shootings?|earthquakes?|floods?|flood(?:ed|ing)|wildfires?|landslides?"
			+ "|hurricanes?|tornado\\w*|tsunamis?|disasters?|tuée?s?|victimes?|évacu\\w+|effondr\\w+|déraill\\w+|fusillades?|séismes?|inond\\w+|incendies?|ouragans?|catastroph\\w+)\\b|!!|\\?!",
			Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

	private final NeedFinder needs = new SignNeedFinder();
	private final Map<Long, Double> hostility = new HashMap<>();

	/** Reads what a model told of posts. */
	static Heat of(BatchReader readings) {
		Heat heat = new Heat();
		readings.forEach(batch -> {
			for (int row = 0; row < batch.size(); row++) {
				String told = batch.texts("emotion")[row];
				if (told != null && HOSTILE.contains(told)) {
					heat.hostility.put(batch.longs("post_id")[row], batch.doubles(told)[row]);
				}
			}
		});
		return heat;
	}

	double of(long post, String text) {
		String plain = text == null ? "" : text.replace('’', '\'');
		double problem = needs.read(plain, Reading.unread(Reading.EMPTY), List.of()).problem();
		double calm = (1 - READING * hostility.getOrDefault(post, 0.0)) * (1 - PROBLEM * problem) * (URGENT.matcher(plain).find() ? 1 - URGENCY : 1);
		return 1 - calm;
	}
}
