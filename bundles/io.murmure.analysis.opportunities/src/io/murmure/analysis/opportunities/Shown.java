package io.murmure.analysis.opportunities;

import java.util.List;

import io.murmure.core.analysis.Figure;

/** What the report shows: whom to ask first, what to ask them, how they speak, and who is for the subject and against it. A row covers as many people as the rarest thing in it. */
final class Shown {

	private static final Figure CIRCLES = new Figure("circles", Figure.Form.TABLE, """
			select community_id, kind, words, term, posts, round(strength, 2) as strength,
			  least(people, case words when '' then people else word_people end, coalesce(term_people, people)) as people
			from opportunities order by opportunity_id limit 20""");

	private static final Figure QUESTIONS = new Figure("questions", Figure.Form.TABLE, """
			select community_id, question, least(q.people, o.people) as people
			from opportunity_questions q join opportunities o using (opportunity_id) where opportunity_id <= 20 order by opportunity_id, q.rank""");

	private static final Figure SPEECH = new Figure("speech", Figure.Form.TABLE, """
			select community_id, language, round(share, 2) as share, words as length, emoji, case emoji when '' then people else least(people, emoji_people) end as people
			from community_speech where community_id in (select community_id from opportunities) order by community_id""");

	private static final Figure STANCES = new Figure("stances", Figure.Form.TABLE, """
			select community_id, name, side, round(difference, 2) as difference, round(p, 3) as p, least(people, people_others) as people
			from subject_stances where side <> 'unsure' order by name_id, p, community_id""");

	static final List<Figure> ALL = List.of(CIRCLES, QUESTIONS, SPEECH, STANCES);

	private Shown() {
	}
}
