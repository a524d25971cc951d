package io.murmure.workbench.communities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.murmure.core.community.CommunityWords;
import io.murmure.core.community.Measure;
import io.murmure.core.focus.Focus;
import io.murmure.ui.Emotions;
import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;
import io.murmure.workbench.StudyView;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.ui.widgets.Twins;
import io.murmure.workbench.communities.internal.relay.Relay;
import io.murmure.workbench.communities.internal.relay.RelayCanvas;

/** The messages that are passed on, the way of the one that is picked, and the people through whom circles are reached. */
public final class RelayView extends StudyView {

	private final Texts texts = Texts.of(RelayView.class);
	private final CommunityWords words = CommunityWords.of(Locale.getDefault());
	private final Emotions emotions = new Emotions();
	private TwinTable messages;
	private TwinTable people;
	private RelayCanvas way;
	private TwinTable steps;

	private record Answer(List<Relay> relays, List<Relay.Carrier> carriers, List<Circle> circles) {
	}

	@Override
	protected Control createContent(Composite parent) {
		SashForm halves = new SashForm(parent, SWT.HORIZONTAL);
		SashForm lists = new SashForm(halves, SWT.VERTICAL);
		messages = new TwinTable(lists, "relays", row -> picked((Relay) row));
		people = new TwinTable(lists, "relay.people", row -> focus(focus().onAuthors(Set.of((Long) row))));
		lists.setWeights(3, 2);
		List.of("relay.kind", "relay.posts", "relay.circles", "relay.emotion").forEach(key -> explain(messages, key));
		List.of("relay.relays", "relay.crossings").forEach(key -> explain(people, key));
		messages.explain(texts.get("relay.crossing"), Measure.CROSSING_MINUTES.help(Locale.getDefault()));
		for (TwinTable table : List.of(messages, people)) {
			table.explain(texts.get("relay.reach"), Measure.RAW_REACH.help(Locale.getDefault()));
			table.explain(texts.get("relay.trusted"), Measure.TRUSTED_REACH.help(Locale.getDefault()));
		}
		Twins twins = new Twins(halves, "relay.tools", texts.get("asTable"));
		way = new RelayCanvas(twins.stack(), step -> texts.get("relay.tip", step.author(), formats().moment(step.time()), step.circle().isEmpty() ? texts.get("relay.noCircle") : step.circle()),
				post -> focus(focus().onPosts(Set.of(post))));
		steps = new TwinTable(twins.stack(), "relay.steps", row -> focus(focus().onPosts(Set.of((Long) row))));
		steps.explain(texts.get("relay.emotion"), texts.get("relay.step.emotion.help"));
		twins.done();
		halves.setWeights(3, 2);
		return halves;
	}

	private void explain(TwinTable table, String key) {
		table.explain(texts.get(key), texts.get(key + ".help"));
	}

	private void picked(Relay relay) {
		show(relay);
		focus(focus().onPosts(Set.of(relay.post())));
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		return !before.communities().equals(after.communities()) || !before.span().equals(after.span());
	}

	@Override
	protected void refresh() {
		Focus focus = focus();
		Function<Answers, Answer> question = answers -> new Answer(Relay.read(answers, focus), Relay.Carrier.read(answers, focus), Circle.all(answers));
		ask(question, this::show);
	}

	private void show(Answer answer) {
		if (answer.relays().isEmpty() && focus().communities().isEmpty() && focus().span().isEmpty()) {
			showUnfilled(texts.get("relay.none"), session().study().filter(study -> study.state("relays").isPresent()).isPresent());
			return;
		}
		messages.show(titles("relay.text", "relay.kind", "relay.posts", "relay.circles", "relay.crossing", "relay.emotion", "relay.reach", "relay.trusted"),
				answer.relays().stream().map(this::row).toList());
		people.show(titles("relay.person", "relay.relays", "relay.crossings", "relay.reach", "relay.trusted"), answer.carriers().stream().map(this::row).toList());
		answer.relays().stream().findFirst().ifPresentOrElse(this::show, way::clear);
	}

	private void show(Relay relay) {
		way.show(relay);
		steps.show(titles("relay.when", "relay.person", "circles.name", "relay.emotion"), relay.steps().stream().map(step -> {
			String circle = step.circle().isEmpty() ? texts.get("relay.noCircle") : step.circle();
			String mood = step.emotion().isEmpty() ? "" : emotions.label(step.emotion());
			return new TwinTable.Row(step.post(), List.of(formats().moment(step.time()), step.author(), circle, mood), List.of(step.time(), step.author(), circle, mood));
		}).toList());
	}

	private List<String> titles(String... keys) {
		List<String> titles = new ArrayList<>();
		for (String key : keys) {
			titles.add(texts.get(key));
		}
		return titles;
	}

	private TwinTable.Row row(Relay relay) {
		String crossing = relay.crossingMinutes().map(minutes -> Measure.CROSSING_MINUTES.format(minutes, Locale.getDefault())).orElse("");
		String mood = relay.emotion().isEmpty() ? "" : relay.arrivedAs().isEmpty() || relay.arrivedAs().equals(relay.emotion()) ? emotions.label(relay.emotion())
				: emotions.label(relay.emotion()) + " → " + emotions.label(relay.arrivedAs());
		return new TwinTable.Row(relay,
				List.of(relay.text(), words.passing(relay.kind()), formats().number(relay.posts()), formats().number(relay.communities()), crossing, mood,
						formats().number(relay.reach().raw()), trusted(relay.reach())),
				List.of(relay.text(), relay.kind(), relay.posts(), relay.communities(), relay.crossingMinutes().orElse(Double.MAX_VALUE), mood, relay.reach().raw(), relay.reach().trusted()));
	}

	private TwinTable.Row row(Relay.Carrier carrier) {
		return new TwinTable.Row(carrier.author(),
				List.of(carrier.name(), formats().number(carrier.relays()), formats().number(carrier.crossings()), formats().number(carrier.reach().raw()), trusted(carrier.reach())),
				List.of(carrier.name(), carrier.relays(), carrier.crossings(), carrier.reach().raw(), carrier.reach().trusted()));
	}

	/** With its interval: uncertainty is shown, never hidden. */
	private String trusted(Relay.Reach reach) {
		return texts.get("relay.interval", reach.trusted(), reach.low(), reach.high());
	}

	@Override
	protected String purpose() {
		return texts.get("relay.purpose");
	}

	@Override
	protected Icons icon() {
		return Icons.RELAY;
	}

}
