package io.murmure.report.internal;

import java.util.List;
import java.util.stream.Collectors;

import io.murmure.core.catalog.Catalog;
import io.murmure.core.catalog.RunText;
import io.murmure.core.study.Run;

/** How the figures came about: imports and analyses with their versions and parameters, the model and its checksum, and what could not be read. */
record RunSection(Catalog catalog) implements Section {

	private static final int CHECKSUM_SHOWN = 12;

	@Override
	public void write(Telling telling, Html html) {
		Texts texts = telling.texts();
		List<Run> runs = telling.study().runs();
		RunText words = new RunText(catalog, texts.locale());
		RunPeople people = RunPeople.of(telling);
		html.section("runs", texts.get("runs.title")).element("p", texts.get("runs.how")).open("div", "class=\"runs\"");
		Tables.open(html, texts.get("runs.title"), texts, 0, "what", "counts", "parameters");
		for (Run run : runs) {
			boolean told = people.allow(run);
			html.open("tr").open("th", "scope=\"row\"").text(words.name(run)).element("small", texts.get("runs.version", run.version(), texts.moment(run.started())));
			if (told && !run.source().isEmpty()) {
				html.element("small", telling.said(run.source()));
			}
			run.model().ifPresent(model -> html.element("small", texts.get("runs.model", model.id(), model.precision(), model.checksum().substring(0, Math.min(CHECKSUM_SHOWN, model.checksum().length())))));
			html.close("th").open("td").text(run.outcome() == Run.Outcome.BROKEN_OFF ? texts.get("runs.broken-off") : told ? counts(run, words, texts) : texts.get("runs.withheld", telling.disclosure().k()));
			long warnings = run.counts().getOrDefault("warnings", 0L);
			if (warnings > 0) {
				html.element("small", texts.get("runs.warnings", warnings));
			}
			html.close("td").element("td", told ? parameters(run, words, telling) : "").close("tr");
		}
		Tables.close(html);
		html.close("div").close("section");
	}

	/** What there is none of is not told. */
	private static String counts(Run run, RunText words, Texts texts) {
		return run.counts().entrySet().stream().filter(count -> !count.getKey().equals("warnings") && count.getValue() > 0)
				.map(count -> texts.get("runs.count", words.count(count.getKey()), count.getValue())).collect(Collectors.joining(" · "));
	}

	/** What was left empty is not told. */
	private static String parameters(Run run, RunText words, Telling telling) {
		return run.parameters().entrySet().stream().filter(parameter -> !parameter.getValue().isBlank())
				.map(parameter -> telling.texts().get("runs.parameter", words.parameter(run, parameter.getKey()), telling.said(parameter.getValue()))).collect(Collectors.joining(" · "));
	}
}
