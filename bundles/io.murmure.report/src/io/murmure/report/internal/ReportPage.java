package io.murmure.report.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.murmure.core.catalog.Catalog;
import io.murmure.core.component.Sentence;
import io.murmure.core.privacy.Disclosure;
import io.murmure.core.progress.Progress;
import io.murmure.core.reading.ModelCard;
import io.murmure.core.report.ReportOptions;
import io.murmure.core.source.OwnFiles;
import io.murmure.core.study.Study;

/** Puts the sections together: the page that can be read alone, the contents, and all the rest. */
public final class ReportPage {

	/** Ids of the analyses whose figures stand before all that is less pressing. */
	private static final List<String> URGENT = List.of("crises", "trends", "meanings", "bursts");
	private static final Map<String, Picture> PICTURES = Map.of("crises", new CrisisTimeline(), "trends", new TrendLines());

	private final List<Section> sections = new ArrayList<>();

	/** @param models whose cards say what they get right */
	public ReportPage(Catalog catalog, List<ModelCard> models) {
		sections.addAll(List.of(new FindingSection(), new NeedSection()));
		URGENT.forEach(id -> figures(catalog, id::equals));
		sections.addAll(List.of(new SubjectSection(), new EmotionSection(), new TopicSection(), new CommunitySection(), new EvolutionSection(), new RelaySection(),
				new EvidenceSection(), new VoicesSection()));
		figures(catalog, id -> !URGENT.contains(id));
		sections.addAll(List.of(new ChannelSection(), new MethodSection(models), new RunSection(catalog)));
	}

	private void figures(Catalog catalog, Predicate<String> which) {
		catalog.analyses().stream().filter(analysis -> which.test(analysis.id())).forEach(analysis -> sections.add(new FigureSection(analysis, Optional.ofNullable(PICTURES.get(analysis.id())))));
	}

	/** The whole page. */
	public String render(Study study, Path data, ReportOptions options, Brand brand, String style, Progress progress) {
		Texts texts = new Texts(options.locale(), study.settings().zone());
		Telling telling = new Telling(study, new Disclosure(study.settings().disclosureK()), new Discretion(study), texts, data, options.individual(), options.format() == ReportOptions.Format.PDF, brand.paints());
		String name = study.file().getFileName().toString().replaceFirst("\\.murmure$", "");
		String subject = study.settings().brief().subject().isEmpty() ? name : study.settings().brief().subject();
		Html html = new Html();
		html.raw("<!DOCTYPE html>\n").open("html", "lang=\"" + texts.get("lang") + "\"").open("head");
		html.raw("<meta charset=\"utf-8\"/>").raw(OwnFiles.PAGE_MARK).raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
		html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"/>");
		for (String said : List.of("description", "subject")) {
			html.raw("<meta name=\"" + said + "\" content=\"" + Html.escape(texts.get("rule", study.settings().disclosureK())) + "\"/>");
		}
		html.element("title", texts.get("title", subject)).open("style").raw(brand.footer(style, texts.get("title", subject))).close("style").close("head");
		html.open("body").open("header").raw(brand.mark()).element("h1", texts.get("title", subject));
		html.element("p", "class=\"quiet\"", texts.get("rule", study.settings().disclosureK()));
		html.close("header").open("main");
		progress.begin(Sentence.of(ReportPage.class, "progress"), sections.size() + 1L);
		new SummarySection().write(telling, html);
		progress.worked(1);
		Html rest = new Html();
		for (Section section : sections) {
			progress.check();
			section.write(telling, rest);
			progress.worked(1);
		}
		Contents.write(html, rest.headings(), texts);
		return html.raw(rest.toString()).close("main").element("footer", "class=\"credit\"", texts.get("credit")).close("body").close("html").toString();
	}
}
