package io.murmure.workbench.communities.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.community.CommunityWords;
import io.murmure.core.community.Measure;
import io.murmure.core.privacy.Disclosure;
import io.murmure.ui.Emotions;
import io.murmure.ui.Formats;
import io.murmure.ui.Skin;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Bar;

/** The figures of a profile as bars. */
public final class ProfileBars {

	private final Texts texts = CommunityTexts.texts();
	private final Emotions emotions = new Emotions();
	private final Skin skin;
	private final Formats formats;

	public ProfileBars(Skin skin, Formats formats) {
		this.skin = skin;
		this.formats = formats;
	}

	/** @param fewest people who have to use a word for it to count; the others are faded */
	public List<Bar> terms(List<Profile.Term> terms, int fewest) {
		double most = terms.stream().mapToDouble(Profile.Term::score).max().orElse(1);
		return terms.stream().map(term -> Bar.of(term.word(), term.score() / most, texts.get("profile.people", term.people()), skin.accent()).asFaded(term.people() < fewest)).toList();
	}

	/** In a few sentences, what the bars of words mean, and how the circle came by its name from them. */
	public String termsNote(Profile profile, Disclosure rule) {
		int fewest = profile.fewestNaming(rule);
		boolean named = profile.terms().stream().anyMatch(term -> term.people() >= fewest);
		return texts.get("profile.terms.note") + " " + texts.get(named ? "profile.terms.named" : "profile.terms.unnamed", fewest);
	}

	public List<Bar> feelings(List<Profile.Feeling> feelings) {
		double most = feelings.stream().mapToDouble(feeling -> Math.max(feeling.here(), feeling.everywhere())).max().orElse(1);
		return feelings.stream().map(feeling -> Bar.of(emotions.label(feeling.emotion()), feeling.here() / most, formats.percent(feeling.here()),
				skin.emotion(feeling.emotion())).against(feeling.everywhere() / most)).toList();
	}

	/**
	 * In one sentence, which emotion surely sets the circle apart, or that none does; nothing where none was compared.
	 *
	 * @param beside whether figures of a part of the study stand beside it, so that it says that it is of the whole
	 */
	public Optional<String> tick(Profile profile, Disclosure rule, boolean beside) {
		String key = beside ? "profile.tick.whole" : "profile.tick";
		if (profile.ticks().isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(profile.tick(rule).map(tick -> texts.get(key, emotions.label(tick.emotion()), Measure.LIFT.format(tick.lift(), Locale.getDefault()),
				formats.number(tick.people()))).orElseGet(() -> texts.get(key + ".none")));
	}

	/** Shares as bars, other figures as words; what each means stands in its tooltip. */
	public List<Bar> figures(Map<Measure, Double> figures) {
		Locale locale = Locale.getDefault();
		return figures.entrySet().stream().map(figure -> Bar.of(figure.getKey().label(locale),
				figure.getKey().unit() == Measure.Unit.SHARE ? figure.getValue() : 0, figure.getKey().format(figure.getValue(), locale), skin.accent())
				.explained(figure.getKey().help(locale))).toList();
	}

	public List<Bar> drivers(List<Profile.Driver> drivers) {
		double most = drivers.stream().mapToDouble(Profile.Driver::lift).max().orElse(1);
		return drivers.stream().map(driver -> Bar.of(driver.word(), driver.lift() / most,
				texts.get("profile.driver", emotions.label(driver.emotion()), Measure.LIFT.format(driver.lift(), Locale.getDefault())), skin.emotion(driver.emotion()))
				.explained(Measure.LIFT.help(Locale.getDefault()))).toList();
	}

	public List<Bar> roles(List<Profile.Count> roles) {
		CommunityWords words = CommunityWords.of(Locale.getDefault());
		double most = roles.stream().mapToLong(Profile.Count::posts).max().orElse(1);
		return roles.stream().map(role -> Bar.of(words.role(role.name()), role.posts() / most, formats.number(role.posts()), skin.accent())
				.explained(words.roleHelp(role.name()))).toList();
	}

	public List<Bar> channels(List<Profile.Count> channels) {
		double most = channels.stream().mapToLong(Profile.Count::posts).max().orElse(1);
		return channels.stream().map(channel -> Bar.of(channel.name(), channel.posts() / most, formats.number(channel.posts()), skin.accent())).toList();
	}
}
