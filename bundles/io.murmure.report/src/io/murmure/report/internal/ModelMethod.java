package io.murmure.report.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import io.murmure.core.reading.ModelCard;
import io.murmure.core.reading.ModelFigure;
import io.murmure.core.study.ModelIdentity;
import io.murmure.core.study.Run;

/** How emotions were read: by which model, in which languages it was trained, and what its card says that it gets right. */
record ModelMethod(Telling telling, List<ModelCard> models) {

	private static final String READS = "emotion";
	private static final int CHECKSUM_SHOWN = 12;

	void write(Html html) {
		Optional<ModelIdentity> read = telling.study().runs().stream().filter(run -> run.component().equals(READS)).map(Run::model).flatMap(Optional::stream).reduce((earlier, later) -> later);
		if (read.isEmpty()) {
			return;
		}
		Texts texts = telling.texts();
		ModelIdentity model = read.get();
		html.element("dt", texts.get("method.emotions")).open("dd").element("p", texts.get("method.emotions.text", model.id(), model.precision(), abridged(model.checksum())));
		Optional<ModelCard> card = models.stream().filter(one -> one.checksum().equals(model.checksum())).findFirst();
		if (card.isEmpty()) {
			html.element("p", texts.get("method.model.unknown"));
		}
		card.filter(one -> !one.languages().isEmpty()).ifPresent(one -> html.element("p", texts.get("method.model.languages", languages(one))));
		card.filter(one -> !one.figures().isEmpty()).ifPresent(one -> {
			html.open("details").element("summary", texts.get("method.model.figures"));
			Tables.open(html, texts.get("method.model.figures"), texts, 1, "measured", "value");
			one.figures().forEach(figure -> html.open("tr").element("th", "scope=\"row\"", label(figure)).element("td", Tables.NUMBER, figure.value()).close("tr"));
			Tables.close(html);
			html.close("details");
		});
		html.close("dd");
	}

	private static String abridged(String checksum) {
		return checksum.substring(0, Math.min(CHECKSUM_SHOWN, checksum.length()));
	}

	/** The card speaks the language of the machine, which need not be that of the report. */
	private String label(ModelFigure figure) {
		return telling.texts().locale().getLanguage().equals(Locale.getDefault().getLanguage()) ? figure.label() : figure.name();
	}

	private String languages(ModelCard card) {
		return card.languages().stream().map(code -> Locale.of(code).getDisplayLanguage(telling.texts().locale())).collect(Collectors.joining(", "));
	}
}
