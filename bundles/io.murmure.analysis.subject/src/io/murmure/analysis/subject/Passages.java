package io.murmure.analysis.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.murmure.lib.words.Named;
import io.murmure.lib.words.NamedThings;
import io.murmure.lib.words.NamedThings.Mention;
import io.murmure.lib.words.Second;

/** What of a text is said of each thing that it names: the clauses that name it, and a sentence behind them that goes on with "it". */
final class Passages {

	private static final Pattern GOES_ON = Pattern.compile("[\"«“'(\\s]*(?:it|it's|its|they|this|that|she|he|elles?|ils?|ça|ca|c'|c’|cette|celle-ci|celui-ci)(?![\\p{L}\\p{N}])",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	/**
	 * What is said of one thing.
	 *
	 * @param second whether it is what another one is better or worse than, so that the feeling in the words is the other way round
	 */
	record Passage(Named named, List<Span> spans, boolean second) {

		String of(String text) {
			return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" "));
		}
	}

	private final NamedThings names;
	private final boolean followed;
	private final boolean turned;

	Passages(NamedThings names) {
		this(names, true, true);
	}

	/**
	 * Each rule can be left out, to measure what it is worth.
	 *
	 * @param followed whether the sentence behind is read too when it goes on with "it"
	 * @param turned   whether what another one is better than has the feeling the other way round
	 */
	Passages(NamedThings names, boolean followed, boolean turned) {
		this.names = names;
		this.followed = followed;
		this.turned = turned;
	}

	/** In the order of the Brief. */
	List<Passage> in(String text) {
		List<Mention> mentions = names.in(text);
		if (mentions.isEmpty()) {
			return List.of();
		}
		List<Span> clauses = new Clauses(text, mentions).all();
		Map<Long, List<Span>> spans = new TreeMap<>();
		Map<Long, Named> named = new TreeMap<>();
		for (int i = 0; i < clauses.size(); i++) {
			Span clause = clauses.get(i);
			List<Named> here = mentions.stream().filter(clause::holds).map(Mention::named).distinct().toList();
			for (Named one : here) {
				named.put(one.id(), one);
				spans.computeIfAbsent(one.id(), first -> new ArrayList<>()).add(clause);
			}
			if (here.size() == 1) {
				for (int next = i + 1; followed && next < clauses.size() && goesOn(text, clauses.get(next), mentions); next++) {
					spans.get(here.getFirst().id()).add(clauses.get(next));
				}
			}
		}
		return named.values().stream().map(one -> new Passage(one, List.copyOf(spans.get(one.id())), turned && isSecond(text, one, spans.get(one.id()), mentions))).toList();
	}

	private static boolean goesOn(String text, Span clause, List<Mention> mentions) {
		Matcher word = GOES_ON.matcher(text).region(clause.from(), clause.to());
		return mentions.stream().noneMatch(clause::holds) && word.lookingAt();
	}

	private static boolean isSecond(String text, Named one, List<Span> spans, List<Mention> mentions) {
		return spans.stream().allMatch(span -> mentions.stream().filter(span::holds).filter(mention -> mention.named() == one)
				.allMatch(mention -> Second.is(text.substring(span.from(), mention.from()))));
	}
}
