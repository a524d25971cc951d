package io.murmure.report.internal;

import java.util.List;
import java.util.stream.Collectors;

import io.murmure.core.catalog.Catalog;
import io.murmure.core.catalog.RunText;
import io.murmure.core.study.Run;

/** How the figures came about: imports, analyses, model and its checksum, and what could not be read. */
record RunSection(Catalog catalog) implements Section {

	private static final int CHECKSUM_SHOWN = 12;

	@Override
	public void write(Telling telling, Html html) {
		Texts texts = telling.texts();
		List<Run> runs = telling.study().runs();
		RunText words = new RunText(catalog, texts.locale());
		RunPeople people = RunPeople.of(telling);
		html.section("runs", texts.get("runs.title")).open("table").open("tr");
		for (String column : List.of("what", "source", "counts", "warnings", "model")) {
			html.element("th", texts.get("column." + column));
		}
		html.close("tr");
		for (Run run : runs) {
			html.open("tr").element("td", words.name(run))
					.element("td", people.allow(run) ? telling.said(run.source()) : "")
					.element("td", run.outcome() == Run.Outcome.BROKEN_OFF ? texts.get("runs.broken-off") : people.allow(run) ? counts(run, words, texts) : texts.get("runs.withheld", telling.disclosure().k()))
					.element("td", "class=\"number\"", texts.number(run.counts().getOrDefault("warnings", 0L)))
					.element("td", run.model().map(model -> model.id() + " " + model.precision() + " "
							+ model.checksum().substring(0, Math.min(CHECKSUM_SHOWN, model.checksum().length()))).orElse(""))
					.close("tr");
		}
		html.close("table").close("section");
	}

	/** What there is none of is not told. */
	private static String counts(Run run, RunText words, Texts texts) {
		return run.counts().entrySet().stream().filter(count -> !count.getKey().equals("warnings") && count.getValue() > 0)
				.map(count -> texts.get("runs.count", words.count(count.getKey()), count.getValue())).collect(Collectors.joining(" · "));
	}
}
