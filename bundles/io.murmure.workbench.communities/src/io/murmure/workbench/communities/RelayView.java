package io.murmure.workbench.communities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import io.murmure.core.community.CommunityWords;
import io.murmure.core.community.Measure;
import io.murmure.core.community.RelayWorth;
import io.murmure.core.focus.Focus;
import io.murmure.ui.Emotions;
import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.workbench.Answers;
import io.murmure.workbench.StudyView;
import io.murmure.ui.widgets.Page;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.ui.widgets.Twins;
import io.murmure.workbench.communities.internal.CommunityTexts;
import io.murmure.workbench.communities.internal.relay.BesideOrBelow;
import io.murmure.workbench.communities.internal.relay.Relay;
import io.murmure.workbench.communities.internal.relay.RelayCanvas;
import io.murmure.workbench.communities.internal.relay.RelayClaim;

/** The messages that are passed on, the way of the one that is picked, and the people through whom circles are reached. */
public final class RelayView extends StudyView {

	private final Texts texts = CommunityTexts.texts();
	private final CommunityWords words = CommunityWords.of(Locale.getDefault());
	private final Emotions emotions = new Emotions();
	private Label claim;
	private Label detail;
	private TwinTable messages;
	private TwinTable people;
	private RelayCanvas way;
	private TwinTable steps;

	private record Answer(List<Relay> relays, List<Relay.Carrier> carriers, RelayClaim claim) {
	}

	@Override
	protected Control createContent(Composite parent) {
		Composite content = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(content);
		claim = Page.caption(content, "");
		claim.setData("id", "relay.claim");
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 4).hint(80, SWT.DEFAULT).applyTo(claim);
		BesideOrBelow halves = new BesideOrBelow(content);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
		SashForm lists = new SashForm(halves.sash(), SWT.VERTICAL);
		Composite told = new Composite(lists, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(told);
		messages = new TwinTable(told, "relays", row -> picked((Relay) row)).explained(row -> detail((Relay) row));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(messages);
		detail = Page.caption(told, "");
		detail.setData("id", "relay.detail");
		GridDataFactory.fillDefaults().grab(true, false).indent(12, 0).hint(80, SWT.DEFAULT).applyTo(detail);
		people = new TwinTable(lists, "relay.people", row -> focus(focus().onAuthors(Set.of((Long) row)))).named();
		lists.setWeights(3, 2);
		explain();
		Twins twins = new Twins(halves.sash(), "relay.tools", texts.get("asTable"));
		way = new RelayCanvas(twins.stack(), step -> texts.get("relay.tip", step.author(), formats().moment(step.time()), step.circle().isEmpty() ? texts.get("relay.noCircle") : step.circle()),
				post -> focus(focus().onPosts(Set.of(post))));
		steps = new TwinTable(twins.stack(), "relay.steps", row -> focus(focus().onPosts(Set.of((Long) row)))).named(texts.get("relay.person"));
		steps.explain(texts.get("relay.emotion"), texts.get("relay.step.emotion.help"));
		twins.done();
		halves.done(5, 2);
		return content;
	}

	private void explain() {
		List.of("relay.circles", "relay.emotion").forEach(key -> explain(messages, key));
		List.of("relay.relays", "relay.crossings").forEach(key -> explain(people, key));
		messages.explain(texts.get("relay.crossing"), Measure.CROSSING_MINUTES.help(Locale.getDefault()));
		people.explain(texts.get("relay.reach"), Measure.RAW_REACH.help(Locale.getDefault()));
		for (TwinTable table : List.of(messages, people)) {
			table.explain(texts.get("relay.trusted"), Measure.TRUSTED_REACH.help(Locale.getDefault()));
		}
		String figures = Stream.of(Measure.RAW_REACH, Measure.RESPONDERS, Measure.ADVERTISEMENT, Measure.EMOTION_SHIFT).map(measure -> measure.help(Locale.getDefault())).collect(Collectors.joining("\n"));
		detail.setToolTipText(texts.get("relay.kind.help") + "\n" + figures);
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
		Function<Answers, Answer> question = answers -> new Answer(Relay.read(answers, focus), Relay.Carrier.read(answers, focus), RelayClaim.read(answers));
		ask(question, this::show);
	}

	private void show(Answer answer) {
		if (answer.relays().isEmpty() && focus().communities().isEmpty() && focus().span().isEmpty()) {
			showUnfilled(texts.get("relay.none"), session().study().filter(study -> study.state("relays").isPresent()).isPresent());
			return;
		}
		claim.setText(answer.claim().brief(texts, Locale.getDefault()).replace("&", "&&"));
		claim.setToolTipText(answer.claim().told(Locale.getDefault()));
		claim.getParent().layout(true, true);
		messages.show(titles("relay.text", "relay.circles", "relay.trusted", "relay.crossing", "relay.emotion"), answer.relays().stream().map(this::row).toList());
		people.show(titles("relay.person", "relay.trusted", "relay.crossings", "relay.relays", "relay.reach"), answer.carriers().stream().map(this::row).toList());
		answer.relays().stream().findFirst().ifPresentOrElse(this::show, this::clear);
	}

	private void clear() {
		way.clear();
		say("");
	}

	private void say(String told) {
		detail.setText(told.replace("&", "&&"));
		detail.getParent().layout(true, true);
	}

	private void show(Relay relay) {
		way.show(relay);
		say(detail(relay));
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
		RelayWorth worth = relay.worth();
		return new TwinTable.Row(relay,
				List.of(relay.text(), formats().number(relay.communities()), interval(worth.trusted(), worth.low(), worth.high()), crossing, mood),
				List.of(relay.text(), relay.communities(), worth.trusted(), relay.crossingMinutes().orElse(Double.MAX_VALUE), mood));
	}

	/** What the table has no room for. */
	private String detail(Relay relay) {
		RelayWorth worth = relay.worth();
		String views = texts.get("relay.views.interval", Math.round(worth.views()), Math.round(worth.fewestViews()), Math.round(worth.mostViews()));
		String told = texts.get("relay.detail", words.passing(relay.kind()), relay.posts(), Math.round(worth.raw()), Measure.RESPONDERS.format(relay.responders(), Locale.getDefault()), views);
		return relay.emotionShift().map(shift -> told + texts.get("relay.detail.shift", Measure.EMOTION_SHIFT.format(shift, Locale.getDefault()))).orElse(told);
	}

	private TwinTable.Row row(Relay.Carrier carrier) {
		return new TwinTable.Row(carrier.author(),
				List.of(carrier.name(), interval(carrier.reach().trusted(), carrier.reach().low(), carrier.reach().high()), formats().number(carrier.crossings()),
						formats().number(carrier.relays()), formats().number(carrier.reach().raw())),
				List.of(carrier.name(), carrier.reach().trusted(), carrier.crossings(), carrier.relays(), carrier.reach().raw()));
	}

	/** With its interval: uncertainty is shown, never hidden. */
	private String interval(double expected, double low, double high) {
		return texts.get("relay.interval", expected, low, high);
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
