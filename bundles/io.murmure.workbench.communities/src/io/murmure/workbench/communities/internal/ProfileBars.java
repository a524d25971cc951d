package io.murmure.workbench.communities.internal;

import java.util.List;

import io.murmure.ui.Emotions;
import io.murmure.ui.Formats;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Bar;
import io.murmure.workbench.communities.ProfileView;

/** The figures of a profile as bars. */
public final class ProfileBars {

	private final Texts texts = Texts.of(ProfileView.class);
	private final Emotions emotions = new Emotions();
	private final Skin skin;
	private final Formats formats;

	public ProfileBars(Skin skin, Formats formats) {
		this.skin = skin;
		this.formats = formats;
	}

	public List<Bar> terms(List<Profile.Term> terms) {
		double most = terms.stream().mapToDouble(Profile.Term::score).max().orElse(1);
		return terms.stream().map(term -> Bar.of(term.word(), term.score() / most, texts.get("profile.people", term.people()), skin.accent())).toList();
	}

	public List<Bar> feelings(List<Profile.Feeling> feelings) {
		double most = feelings.stream().mapToDouble(feeling -> Math.max(feeling.here(), feeling.everywhere())).max().orElse(1);
		return feelings.stream().map(feeling -> Bar.of(emotions.label(feeling.emotion()), feeling.here() / most, formats.percent(feeling.here()),
				skin.emotion(feeling.emotion())).against(feeling.everywhere() / most)).toList();
	}

	public List<Bar> closeness(Profile profile) {
		return List.of(share("profile.stability", profile.circle().stability()), share("profile.cohesion", profile.circle().cohesion()),
				share("profile.reciprocity", profile.reciprocity()), share("profile.conductance", profile.conductance()));
	}

	private Bar share(String key, double value) {
		return Bar.of(texts.get(key), value, formats.decimal(value), skin.quiet());
	}

	public List<Bar> channels(List<Profile.Count> channels) {
		double most = channels.stream().mapToLong(Profile.Count::posts).max().orElse(1);
		return channels.stream().map(channel -> Bar.of(channel.name(), channel.posts() / most, formats.number(channel.posts()), skin.accent())).toList();
	}
}
