package io.murmure.report.internal;

import java.util.List;
import java.util.Locale;

import io.murmure.core.community.Measure;

/** The figures of a circle with their names; what each means stands in its tooltip and at the end of the section. */
final class MeasureTiles {

	static final List<Measure> SHOWN = List.of(Measure.TRUST, Measure.ANSWERED, Measure.RESPONSE_MINUTES, Measure.MUTUAL_TIES, Measure.REPEATED_HELP,
			Measure.VOUCHING, Measure.PERSISTENCE, Measure.TURNOVER, Measure.DENSITY, Measure.CONDUCTANCE, Measure.RECIPROCITY, Measure.CLUSTERING,
			Measure.K_CORE, Measure.STABILITY);

	private MeasureTiles() {
	}

	/** @param figures one row with the columns of the measures */
	static void write(Html html, Rows figures, Locale locale) {
		html.open("dl", "class=\"measures\"");
		for (Measure measure : SHOWN) {
			int column = figures.columns().indexOf(measure.column());
			if (column >= 0 && figures.rows().get(0).get(column) instanceof Number value) {
				html.open("div", "title=\"" + Html.escape(measure.help(locale)) + "\"").element("dt", measure.label(locale)).open("dd");
				html.text(measure.format(value.doubleValue(), locale));
				if (measure.unit() == Measure.Unit.SHARE) {
					html.raw(String.format(Locale.ROOT, "<i class=\"gauge\"><b style=\"width:%.0f%%\"></b></i>", 100 * Math.clamp(value.doubleValue(), 0, 1)));
				}
				html.close("dd").close("div");
			}
		}
		html.close("dl");
	}

	/** What the figures mean, for paper, where there are no tooltips. */
	static void explain(Html html, List<Measure> measures, Texts texts) {
		html.open("details").element("summary", texts.get("measures.meaning")).open("dl", "class=\"meanings\"");
		for (Measure measure : measures) {
			html.element("dt", measure.label(texts.locale())).element("dd", measure.help(texts.locale()));
		}
		html.close("dl").close("details");
	}
}
