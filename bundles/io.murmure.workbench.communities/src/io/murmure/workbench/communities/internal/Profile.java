package io.murmure.workbench.communities.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.murmure.core.community.Distinction;
import io.murmure.core.community.Measure;
import io.murmure.core.focus.Focus;
import io.murmure.core.privacy.Disclosure;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;

/**
 * What makes a circle tick.
 *
 * @param figures  what holds it together, as far as it can be told
 * @param posts    posts of its members
 * @param terms    words that set it apart, heaviest first
 * @param hashtags hashtags that do, with their sign
 * @param links    sites that do
 * @param feelings shares of emotions in it and in the whole study
 * @param people   members whose posts were read for emotion
 * @param ticks    emotions against the whole, the surest first
 * @param drivers  words whose posts show an emotion more than all posts do
 * @param roles    how many members play which part
 * @param channels where its members speak
 * @param voices   members by posts
 * @param bridges  members who stand in other circles, too
 */
public record Profile(Circle circle, Map<Measure, Double> figures, long posts, List<Term> terms, List<Term> hashtags, List<Term> links, List<Feeling> feelings, long people, List<Tick> ticks,
		List<Driver> drivers, List<Count> roles, List<Count> channels, List<Voice> voices, List<Voice> bridges) {

	/** A word with its weight, and how many members used it. */
	public record Term(String word, double score, long people) {
	}

	/** A word that stirs an emotion, how many times as often as all posts show it, and how many members use it so. */
	public record Driver(String word, String emotion, double lift, long people) {
	}

	/** An emotion, in how many posts of how many members, and how many times as often as in all posts. */
	public record Tick(String emotion, long posts, long people, double lift, double low) {
	}

	/** Shares in [0, 1] of posts that read as an emotion, and how many members wrote those here. */
	public record Feeling(String emotion, double here, double everywhere, long people) {
	}

	/** How many posts, or people. */
	public record Count(String name, long posts) {
	}

	/** A person with a number: posts, or circles. */
	public record Voice(long author, String name, long number) {
	}

	/** The same figures, in the same order, as in the report. */
	private static final List<Measure> SHOWN = List.of(Measure.TRUST, Measure.ANSWERED, Measure.RESPONSE_MINUTES, Measure.MUTUAL_TIES, Measure.REPEATED_HELP,
			Measure.VOUCHING, Measure.PERSISTENCE, Measure.TURNOVER, Measure.DENSITY, Measure.CONDUCTANCE, Measure.RECIPROCITY, Measure.CLUSTERING,
			Measure.K_CORE, Measure.STABILITY);

	private static final int FEWEST_NAMING = 2;
	private static final String OF_MEMBERS = "p.author_id in (select author_id from members where community_id = ?)";

	public static Optional<Profile> read(Answers answers, long id) {
		Optional<Circle> found = Circle.all(answers).stream().filter(circle -> circle.id() == id).findFirst();
		return found.map(circle -> {
			ProfilePosts all = ProfilePosts.read(answers, id, Focus.ALL);
			return new Profile(circle, figures(answers, id), all.posts(), terms(answers, id, "word"), terms(answers, id, "hashtag"), terms(answers, id, "link"), all.feelings(), people(answers, id), ticks(answers, id),
					drivers(answers, id), roles(answers, id), all.channels(), all.voices(), bridges(answers, id));
		});
	}

	/** The same with what some of its posts tell in place of what all do. */
	public Profile by(ProfilePosts some) {
		return new Profile(circle, figures, some.posts(), terms, hashtags, links, some.feelings(), people, ticks, drivers, roles, some.channels(), some.voices(), bridges);
	}

	/** How many people have to use a word for the circle to be named after it: a name is also told outside the workbench, where only a circle that is large enough comes. */
	public int fewestNaming(Disclosure rule) {
		return rule.allows(circle.size()) ? Math.max(FEWEST_NAMING, rule.k()) : FEWEST_NAMING;
	}

	/** The emotion that surely sets it apart. */
	public Optional<Tick> tick(Disclosure rule) {
		Distinction distinction = new Distinction(rule);
		return ticks.stream().filter(tick -> distinction.holds(tick.posts(), tick.people(), tick.low())).findFirst();
	}

	private static List<Tick> ticks(Answers answers, long id) {
		return answers.list(row -> new Tick(row.text(0), row.number(1), row.number(2), row.real(3), row.real(4)), """
				select emotion, posts, people, lift, lift_low from community_emotions
				where community_id = ? and emotion <> 'neutral' order by lift_low desc, emotion""", id);
	}

	private static Map<Measure, Double> figures(Answers answers, long id) {
		Map<Measure, Double> figures = new EnumMap<>(Measure.class);
		String columns = SHOWN.stream().map(Measure::column).collect(Collectors.joining(", "));
		answers.first(row -> {
			for (int i = 0; i < SHOWN.size(); i++) {
				if (!row.isEmpty(i)) {
					figures.put(SHOWN.get(i), row.real(i));
				}
			}
			return row;
		}, "select " + columns + " from (select c.community_id, c.stability, c.cohesion as density, c.conductance, c.reciprocity, "
				+ "p.* exclude (community_id, density, conductance, reciprocity) from communities c left join community_profiles p using (community_id)) "
				+ "where community_id = ?", id);
		return figures;
	}

	private static List<Driver> drivers(Answers answers, long id) {
		return answers.list(row -> new Driver(row.text(0), row.text(1), row.real(2), row.number(3)),
				"select term, emotion, lift, people from community_drivers where community_id = ? order by lift_low desc limit 8", id);
	}

	private static List<Count> roles(Answers answers, long id) {
		return answers.list(row -> new Count(row.text(0), row.number(1)),
				"select role, count(*) as people from member_roles where community_id = ? group by role order by people desc, role", id);
	}

	private static List<Term> terms(Answers answers, long id, String kind) {
		String sign = kind.equals("hashtag") ? "#" : "";
		return answers.list(row -> new Term(sign + row.text(0), row.real(1), row.number(2)),
				"select term, score, people from community_terms where community_id = ? and kind = ? order by rank limit 12", id, kind);
	}

	private static long people(Answers answers, long id) {
		return answers.first(row -> row.number(0), "select count(distinct p.author_id) as people from posts p where p.emotion <> '' and " + OF_MEMBERS, id)
				.orElse(0L);
	}

	private static List<Voice> bridges(Answers answers, long id) {
		return answers.list(row -> new Voice(row.number(0), row.text(1), row.number(2)), """
				select a.author_id, a.author, count(*) as circles from members m join authors a on a.author_id = m.author_id
				where m.author_id in (select author_id from members where community_id = ?)
				group by all having count(*) > 1 order by circles desc, a.author limit 8""", id);
	}
}
