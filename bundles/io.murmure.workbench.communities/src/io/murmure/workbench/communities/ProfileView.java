package io.murmure.workbench.communities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.murmure.core.focus.Focus;
import io.murmure.core.privacy.Disclosure;
import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Bar;
import io.murmure.ui.widgets.BarChart;
import io.murmure.ui.widgets.Message;
import io.murmure.ui.widgets.Page;
import io.murmure.workbench.Answers;
import io.murmure.workbench.StudyView;
import io.murmure.workbench.communities.internal.CirclePicture;
import io.murmure.workbench.communities.internal.Profile;
import io.murmure.workbench.communities.internal.ProfileBars;
import io.murmure.workbench.communities.internal.ProfilePosts;
import io.murmure.ui.widgets.TwinTable;
import io.murmure.ui.widgets.Twins;
import io.murmure.workbench.communities.internal.CommunityTexts;

/** What makes the circle in Focus tick: its words, its emotions against the whole, its places, voices and bridges. */
public final class ProfileView extends StudyView {

	private static final int DOT = 14;

	private final Texts texts = CommunityTexts.texts();
	private final List<TwinTable.Row> rows = new ArrayList<>();
	private Page page;
	private TwinTable table;

	private record Answer(Profile whole, Optional<ProfilePosts> inFocus) {
	}

	@Override
	protected Control createContent(Composite parent) {
		Twins twins = new Twins(parent, "profile.tools", texts.get("asTable"), texts.get("profile.purpose"));
		page = new Page(twins.stack());
		page.setData("id", "profile");
		table = new TwinTable(twins.stack(), "profile.table", row -> {
			// figures stand for nobody
		});
		twins.done();
		return twins;
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		return !before.communities().equals(after.communities()) || !ProfilePosts.narrowing(before).equals(ProfilePosts.narrowing(after));
	}

	@Override
	protected void refresh() {
		Optional<Long> id = focus().communities().stream().findFirst();
		if (id.isEmpty()) {
			showEmpty(Icons.PROFILE, texts.get("profile.none"), texts.get("profile.pick"));
			return;
		}
		Focus narrowing = ProfilePosts.narrowing(focus());
		Function<Answers, Optional<Answer>> question = answers -> Profile.read(answers, id.get()).map(whole -> new Answer(whole,
				narrowing.narrows() ? Optional.of(ProfilePosts.read(answers, id.get(), narrowing)) : Optional.empty()));
		ask(question, found -> found.ifPresent(answer -> show(answer.whole(), answer.inFocus())));
	}

	private void show(Profile whole, Optional<ProfilePosts> inFocus) {
		Profile profile = inFocus.map(whole::by).orElse(whole);
		rows.clear();
		Composite column = page.clear();
		ProfileBars bars = new ProfileBars(skin(), formats());
		name(column, profile);
		Page.caption(column, texts.get("profile.caption", whole.circle().size(), whole.posts()));
		inFocus.ifPresent(some -> Page.caption(column, some.posts() == 0 ? texts.get("profile.focus.none") : texts.get("profile.focus", some.posts(), some.people()))
				.setData("id", "profile.focus"));
		chart(column, "profile.terms", "terms", bars.terms(profile.terms(), profile.fewestNaming(rule())));
		if (!profile.terms().isEmpty()) {
			Page.caption(column, bars.termsNote(profile, rule())).setData("id", "terms.note");
		}
		chart(column, "profile.hashtags", "hashtags", bars.terms(profile.hashtags(), rule().k()));
		chart(column, "profile.links", "links", bars.terms(profile.links(), rule().k()));
		chart(column, "profile.feelings", "emotions", bars.feelings(profile.feelings()));
		bars.tick(profile, rule(), inFocus.isPresent()).ifPresent(sentence -> tick(column, sentence));
		if (!profile.feelings().isEmpty()) {
			Page.caption(column, texts.get("profile.feelings.note"));
		}
		chart(column, "profile.drivers", "drivers", bars.drivers(profile.drivers()));
		chart(column, "profile.closeness", "closeness", bars.figures(profile.figures()));
		chart(column, "profile.roles", "roles", bars.roles(profile.roles()));
		chart(column, "profile.channels", "channels", bars.channels(profile.channels()));
		people(column, "profile.voices", profile.voices(), voice -> texts.get("profile.voice", voice.name(), voice.number()));
		people(column, "profile.bridges", profile.bridges(), voice -> texts.get("profile.bridge", voice.name(), voice.number()));
		Button copy = new Button(column, SWT.PUSH);
		copy.setText(texts.get("profile.copy"));
		copy.setImage(Icons.COPY.on(copy.getDisplay()));
		copy.setData("id", "copy");
		copy.addListener(SWT.Selection, event -> copy(whole));
		GridDataFactory.fillDefaults().indent(0, 10).align(SWT.BEGINNING, SWT.CENTER).applyTo(copy);
		page.done();
		table.show(List.of(texts.get("profile.section"), texts.get("comparison.figure"), texts.get("profile.value")), rows);
	}

	private void name(Composite column, Profile profile) {
		Composite row = Page.wide(new Composite(column, SWT.NONE));
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 0).applyTo(row);
		Canvas dot = new Canvas(row, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).hint(DOT, DOT).applyTo(dot);
		dot.addListener(SWT.Paint, event -> {
			event.gc.setAntialias(SWT.ON);
			event.gc.setBackground(skin().community(profile.circle().rank()));
			event.gc.fillOval(0, 0, DOT, DOT);
		});
		Page.title(row, profile.circle().name());
	}

	private void chart(Composite column, String title, String id, List<Bar> bars) {
		if (bars.isEmpty()) {
			return;
		}
		Page.heading(column, texts.get(title));
		BarChart chart = Page.wide(new BarChart(column));
		chart.setData("id", id);
		chart.show(bars);
		bars.forEach(bar -> rows.add(TwinTable.Row.of(bar.label(), texts.get(title), bar.label(), bar.told())));
	}

	private void tick(Composite column, String sentence) {
		Page.caption(column, sentence).setData("id", "tick");
		rows.add(TwinTable.Row.of(sentence, texts.get("profile.feelings"), sentence, ""));
	}

	private void people(Composite column, String title, List<Profile.Voice> voices, Function<Profile.Voice, String> words) {
		if (voices.isEmpty()) {
			return;
		}
		Page.heading(column, texts.get(title));
		voices.forEach(voice -> {
			Page.link(column, words.apply(voice), () -> focus(focus().onAuthors(Set.of(voice.author()))));
			rows.add(TwinTable.Row.of(voice.name(), texts.get(title), voice.name(), formats().number(voice.number())));
		});
	}

	/** A picture leaves the workbench: single people are not on it, and figures that cover too few are withheld. */
	private void copy(Profile profile) {
		Disclosure rule = rule();
		if (!rule.allows(profile.circle().size())) {
			Message.tell(getSite().getShell(), texts.get("profile.copy"), texts.get("profile.withheld", rule.k()));
			return;
		}
		ImageData picture = new CirclePicture(profile, rule, skin(), formats()).draw(page.getDisplay());
		Clipboard clipboard = new Clipboard(page.getDisplay());
		clipboard.setContents(new Object[] { picture }, new Transfer[] { ImageTransfer.getInstance() });
		clipboard.dispose();
	}

	private Disclosure rule() {
		return new Disclosure(session().study().orElseThrow().settings().disclosureK());
	}

	@Override
	protected String purpose() {
		return texts.get("profile.purpose");
	}

	@Override
	protected Icons icon() {
		return Icons.PROFILE;
	}
}
