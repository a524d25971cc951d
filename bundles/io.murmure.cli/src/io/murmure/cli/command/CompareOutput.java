package io.murmure.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.murmure.cli.internal.Console;
import io.murmure.cli.internal.Json;
import io.murmure.core.comparison.Comparison;
import io.murmure.core.comparison.ComparisonText;
import io.murmure.core.comparison.Contrast;
import io.murmure.core.comparison.Level;
import io.murmure.core.comparison.Totals;

/** Prints a comparison for people or for machines. */
record CompareOutput(Console console) {

	private static final int WORDS = 10;

	void write(Comparison found, List<String> names, boolean json) throws IOException {
		PrintWriter out = console.writer();
		if (json) {
			new Json(out).writeLine(asData(found));
		} else {
			print(found, names, out);
		}
		out.flush();
	}

	private void print(Comparison found, List<String> names, PrintWriter out) {
		ComparisonText text = ComparisonText.of(console.locale());
		out.println("A  " + total(names.get(0), found.first(), found.k()));
		out.println("B  " + total(names.get(1), found.second(), found.k()));
		if (!found.isTold()) {
			return;
		}
		out.println();
		out.printf("%-20s %8s %8s  %-14s %-22s %s%n", "", "A", "B", console.text("compare.difference"), console.text("compare.interval"), console.text("compare.p"));
		for (Contrast contrast : found.figures()) {
			out.printf("%-20s %8s %8s  %-14s %-22s %s%s%n", text.measure(contrast.measure()), text.value(contrast.measure(), contrast.first().value()),
					text.value(contrast.measure(), contrast.second().value()), text.difference(contrast), text.interval(contrast), text.p(contrast),
					contrast.significant() ? " *" : "");
		}
		out.println();
		words(found, text, false, "compare.words.first", out);
		words(found, text, true, "compare.words.second", out);
		out.println(console.text("compare.how", found.contrasts().size()));
		if (found.withheld() > 0) {
			out.println(console.text("compare.withheld", found.withheld(), found.k()));
		}
	}

	private String total(String name, Optional<Totals> totals, int k) {
		return totals.map(all -> console.text("compare.total", name, all.posts(), all.people(), all.days())).orElseGet(() -> console.text("compare.few", name, k));
	}

	private void words(Comparison found, ComparisonText text, boolean onSecond, String key, PrintWriter out) {
		String words = found.words(onSecond).stream().filter(Contrast::significant).limit(WORDS)
				.map(word -> text.measure(word.measure()) + " " + text.difference(word.measure(), Math.abs(word.difference()))).collect(Collectors.joining(", "));
		out.println(console.text(words.isEmpty() ? key + ".none" : key, words));
	}

	static Map<String, Object> asData(Comparison found) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("first", found.first().map(CompareOutput::asData).orElse(null));
		fields.put("second", found.second().map(CompareOutput::asData).orElse(null));
		fields.put("least_people", found.k());
		fields.put("withheld", found.withheld());
		fields.put("differences", found.contrasts().stream().map(CompareOutput::asData).toList());
		return fields;
	}

	static Map<String, Object> asData(Contrast contrast) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("kind", contrast.measure().kind().name().toLowerCase(Locale.ROOT));
		fields.put("name", contrast.measure().name());
		fields.put("first", asData(contrast.first()));
		fields.put("second", asData(contrast.second()));
		fields.put("difference", contrast.difference());
		fields.put("low", contrast.low());
		fields.put("high", contrast.high());
		fields.put("p", contrast.p());
		fields.put("adjusted", contrast.adjusted());
		fields.put("significant", contrast.significant());
		return fields;
	}

	private static Map<String, Object> asData(Totals totals) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("posts", totals.posts());
		fields.put("people", totals.people());
		fields.put("days", totals.days());
		return fields;
	}

	private static Map<String, Object> asData(Level level) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("value", level.value());
		fields.put("n", level.n());
		fields.put("people", level.people());
		return fields;
	}
}
