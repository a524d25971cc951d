package io.murmure.workbench.communities.internal.circle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.murmure.workbench.Answers;

/** What is known of single people: name, posts, role in a circle, and the emotion that they show most, which a channel marked workplace never tells. */
record People(Map<Long, String> names, Map<Long, Long> posts, Map<Long, String> roles, Map<Long, String> moods) {

	private record Said(long person, String text, long count) {
	}

	static People read(Answers answers, List<Long> people, long circle) {
		People read = new People(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
		if (people.isEmpty()) {
			return read;
		}
		String in = " in (" + CircleFilter.marks(people.size()) + ")";
		Object[] ids = people.toArray();
		answers.list(row -> new Said(row.number(0), row.text(1), row.number(2)), "select author_id, author, posts from authors where author_id" + in, ids).forEach(said -> {
			read.names().put(said.person(), said.text());
			read.posts().put(said.person(), said.count());
		});
		answers.list(row -> new Said(row.number(0), row.text(1), row.number(2)), """
				select p.author_id, p.emotion, count(*) as n from posts p join channels c on c.channel_id = p.channel_id
				where p.emotion <> '' and p.emotion <> 'neutral' and not coalesce(c.workplace, false) and p.author_id""" + in
				+ " group by p.author_id, p.emotion order by n desc, p.emotion", ids).forEach(said -> read.moods().putIfAbsent(said.person(), said.text()));
		answers.list(row -> new Said(row.number(0), row.text(1), 0), "select author_id, role from member_roles where community_id = ?", circle)
				.forEach(said -> read.roles().put(said.person(), said.text()));
		return read;
	}

	Network.Node node(Network.Key key, Network.Home home, boolean inside) {
		return new Network.Node(key, names.getOrDefault(key.id(), "?"), home, inside ? roles.getOrDefault(key.id(), "") : "", Optional.ofNullable(moods.get(key.id())).map(emotion -> new Network.Mood(emotion, 1)).orElse(Network.Mood.NONE),
				posts.getOrDefault(key.id(), 0L), inside);
	}
}
