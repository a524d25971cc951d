package io.murmure.cli.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.murmure.cli.internal.Console;
import io.murmure.core.reading.HeadScores.LabelScore;
import io.murmure.core.reading.HeadScores;
import io.murmure.core.reading.ModelCheck;
import io.murmure.core.study.ModelIdentity;

/** The measurement of a model on a labelled sample, for people and for machines. */
record CheckReport(ModelCheck check, ModelIdentity model) {

	private static final String NOTHING = "-";

	void print(Console console, PrintWriter out) {
		HeadScores scores = check.scores();
		out.printf(Locale.ROOT, "%-16s %9s %9s %9s %7s %7s %11s%n", console.text("check.label"), console.text("check.precision"), console.text("check.recall"),
				"F1", "n", console.text("check.told"), console.text("check.calibration"));
		for (LabelScore label : scores.labels()) {
			out.printf(Locale.ROOT, "%-16s %9.3f %9.3f %9.3f %7d %7d %11s%n", label.label(), label.precision(), label.recall(), label.f1(),
					label.present(), label.told(), number(label.calibrationError()));
		}
		out.println(console.text("check.whole", number(scores.macroF1()), number(scores.calibrationError()), scores.size(), check.unread()));
		out.println();
		printConfusion(scores, console, out);
	}

	/** A line a true label, a column a label that was told first. */
	private static void printConfusion(HeadScores scores, Console console, PrintWriter out) {
		List<String> labels = scores.head().labels();
		long[][] confusion = scores.confusion();
		out.printf("%-16s", console.text("check.confusion"));
		labels.forEach(label -> out.printf(" %8.8s", label));
		out.printf(" %8s%n", NOTHING);
		for (int i = 0; i < confusion.length; i++) {
			out.printf("%-17s", labels.get(i));
			for (long count : confusion[i]) {
				out.printf(" %8d", count);
			}
			out.println();
		}
	}

	private static String number(double value) {
		return Double.isNaN(value) ? NOTHING : "%.3f".formatted(value).replace(',', '.');
	}

	Map<String, Object> asData() {
		HeadScores scores = check.scores();
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("model", Map.of("id", model.id(), "checksum", model.checksum(), "precision", model.precision()));
		fields.put("head", scores.head().name());
		fields.put("texts", scores.size());
		fields.put("unread", check.unread());
		fields.put("macroF1", scores.macroF1());
		fields.put("calibrationError", finite(scores.calibrationError()));
		List<Map<String, Object>> labels = new ArrayList<>();
		for (LabelScore label : scores.labels()) {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("label", label.label());
			one.put("precision", label.precision());
			one.put("recall", label.recall());
			one.put("f1", label.f1());
			one.put("present", label.present());
			one.put("told", label.told());
			one.put("calibrationError", finite(label.calibrationError()));
			labels.add(one);
		}
		fields.put("labels", labels);
		fields.put("confusion", confusion(scores));
		return fields;
	}

	/** By true label, then by the label that was told first; {@value #NOTHING} for none. */
	private static Map<String, Object> confusion(HeadScores scores) {
		List<String> labels = scores.head().labels();
		long[][] counts = scores.confusion();
		Map<String, Object> confusion = new LinkedHashMap<>();
		for (int i = 0; i < counts.length; i++) {
			Map<String, Object> told = new LinkedHashMap<>();
			for (int j = 0; j < counts[i].length; j++) {
				told.put(j < labels.size() ? labels.get(j) : NOTHING, counts[i][j]);
			}
			confusion.put(labels.get(i), told);
		}
		return confusion;
	}

	private static Object finite(double value) {
		return Double.isNaN(value) ? null : (Object) value;
	}
}
