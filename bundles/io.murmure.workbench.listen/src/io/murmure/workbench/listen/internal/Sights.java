package io.murmure.workbench.listen.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.murmure.core.table.Micros;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;

/**
 * Finds what stands out by plain counting. An emotion stands out by how many standard errors its share lies above its share in the whole
 * study (one-sided z of a proportion), so that three posts on a quiet day do not.
 */
final class Sights {

	private static final double CLEARLY = 3;
	private static final long ENOUGH = 8;
	private static final int MOST_PEAKS = 2;
	private static final int MOST_MOODS = 2;

	private final Answers answers;
	private final Map<String, Double> usual;

	/** Posts of a day or circle that read as an emotion, among all of it that were read. */
	private record Group(long key, String emotion, long posts, long of) {
		double z(double usually) {
			return (posts - of * usually) / Math.sqrt(Math.max(1e-9, of * usually * (1 - usually)));
		}
	}

	private Sights(Answers answers, List<Overview.Feeling> feelings) {
		this.answers = answers;
		double read = feelings.stream().mapToLong(Overview.Feeling::posts).sum();
		usual = feelings.stream().collect(Collectors.toMap(Overview.Feeling::emotion, feeling -> feeling.posts() / read));
	}

	static List<Sight> find(Answers answers, List<Overview.Feeling> feelings, List<Circle> circles) {
		Sights sights = new Sights(answers, feelings);
		List<Sight> found = new ArrayList<>(sights.peaks());
		found.addAll(sights.moods(circles));
		sights.busiest().ifPresent(found::add);
		found.addAll(sights.bridges());
		return List.copyOf(found);
	}

	private List<Sight> peaks() {
		return standingOut("select epoch_us(date_trunc('day', timezone(?, time))) as key, emotion from posts", answers.settings().zone().getId())
				.limit(MOST_PEAKS).<Sight>map(group -> new Sight.Peak(day(group.key()), group.emotion(), group.posts(), group.of(),
						usual.get(group.emotion()))).toList();
	}

	private List<Sight> moods(List<Circle> circles) {
		Map<Long, Circle> byId = circles.stream().collect(Collectors.toMap(Circle::id, Function.identity()));
		return standingOut("select m.community_id as key, p.emotion from posts p join members m on m.author_id = p.author_id")
				.limit(MOST_MOODS).<Sight>map(group -> new Sight.Mood(byId.get(group.key()), group.emotion(),
						(double) group.posts() / group.of(), usual.get(group.emotion()))).toList();
	}

	/** Groups whose emotion lies clearly above the usual, at most one an emotion, the clearest first. */
	private Stream<Group> standingOut(String keyed, Object... arguments) {
		List<Group> groups = answers.list(row -> new Group(row.number(0), row.text(1), row.number(2), row.number(3)),
				"select key, emotion, count(*) as posts, sum(count(*)) over (partition by key)::bigint as n from (" + keyed
						+ ") where emotion is not null and emotion <> '' group by key, emotion order by key, emotion", arguments);
		Map<String, Group> best = groups.stream().filter(group -> !group.emotion().equals("neutral"))
				.filter(group -> group.posts() >= ENOUGH && usual.containsKey(group.emotion()) && group.z(usual.get(group.emotion())) >= CLEARLY)
				.collect(Collectors.toMap(Group::emotion, Function.identity(), (a, b) -> z(a) >= z(b) ? a : b));
		return best.values().stream().sorted(Comparator.comparingDouble(this::z).reversed());
	}

	private double z(Group group) {
		return group.z(usual.get(group.emotion()));
	}

	private Optional<Sight> busiest() {
		return answers.<Sight>first(row -> new Sight.Busiest(day(row.number(0)), row.number(1)),
				"select epoch_us(date_trunc('day', timezone(?, time))) as day, count(*) as posts from posts group by day order by posts desc, day limit 1",
				answers.settings().zone().getId());
	}

	private List<Sight> bridges() {
		return answers.<Sight>list(row -> new Sight.Bridge(row.number(0), row.text(1), row.number(2)), """
				select m.author_id, a.author, count(*) as circles from members m join authors a on a.author_id = m.author_id
				group by all having count(*) > 1 order by circles desc, a.author limit 3""");
	}

	private static LocalDate day(long micros) {
		return LocalDate.ofInstant(Micros.instant(micros), ZoneOffset.UTC);
	}
}
