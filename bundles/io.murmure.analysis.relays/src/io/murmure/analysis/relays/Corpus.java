package io.murmure.analysis.relays;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import io.murmure.core.analysis.StudyAnalysis.Input;
import io.murmure.core.progress.Progress;
import io.murmure.core.table.Micros;
import io.murmure.core.table.Tables;
import io.murmure.lib.circles.Answers;
import io.murmure.lib.circles.Feelings;
import io.murmure.lib.circles.MemberIndex;
import io.murmure.lib.circles.PostIndex;
import io.murmure.lib.circles.Timeline;

/** All that relays are told from. */
record Corpus(PostIndex posts, MemberIndex members, Answers answers, Feelings feelings, Places places, Reach.Field field) {

	static Corpus read(Input input, RelaysParameters parameters, Progress progress) {
		Set<String> apart = Arrays.stream(parameters.apart().split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
		PostIndex posts = PostIndex.read(input.scan(Tables.POSTS), apart, progress);
		MemberIndex members = MemberIndex.read(input.scan(Tables.MEMBERS));
		Timeline timeline = new Timeline(posts);
		Answers answers = Answers.read(input.scan(Tables.INTERACTIONS), posts, timeline, Micros.of(parameters.horizon()), progress);
		Audience audience = Audience.read(posts, input.scan(Tables.REACTIONS), input.scan(Tables.MEMBERSHIPS), Micros.of(parameters.presence()), progress);
		Attention attention = new Attention(posts, timeline, answers, audience, members, progress);
		return new Corpus(posts, members, answers, Feelings.read(input.scan(Tables.READINGS), posts), new Places(posts, members),
				new Reach.Field(posts, answers, audience, attention));
	}

	/** Where each post that passes something on has it from. */
	Passing passing(Input input, RelaysParameters parameters, Progress progress) {
		Passing passing = new Passing(posts);
		Succession succession = new Succession(posts, members, field.audience(), passing, Micros.of(parameters.within()));
		References.find(input.scan(Tables.POSTS), posts, passing, progress);
		SameLinks.find(input.scan(Tables.POST_LINKS), posts, succession, progress);
		new SameTexts(posts, parameters, progress).find(() -> input.scan(Tables.POSTS), succession);
		new Retelling(this, parameters, progress).find(() -> input.scan(Tables.POSTS), passing);
		return passing;
	}
}
