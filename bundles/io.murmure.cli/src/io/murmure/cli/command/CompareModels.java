package io.murmure.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.murmure.cli.internal.Console;
import io.murmure.cli.internal.Json;
import io.murmure.core.reading.ReadingComparison.Label;
import io.murmure.core.reading.ReadingComparison;
import io.murmure.core.study.ModelIdentity;

/** Prints what changed when another model read a study. */
record CompareModels(ReadingComparison found) {

	void write(Console console, boolean json) throws IOException {
		PrintWriter out = console.writer();
		if (json) {
			new Json(out).writeLine(asData());
		} else {
			print(console, out);
		}
		out.flush();
	}

	private void print(Console console, PrintWriter out) {
		out.printf("%-10s %9s %9s %9s%n", console.text("compare.emotion"), console.text("compare.earlier"), console.text("compare.present"), console.text("compare.both"));
		for (Label label : found.labels()) {
			out.printf("%-10s %9d %9d %9d%n", label.emotion(), label.earlier(), label.present(), label.both());
		}
		out.println(console.text("compare.changed", found.changed(), found.posts(),
				found.posts() == 0 ? 0 : 100.0 * found.changed() / found.posts(), name(found.earlier()), name(found.present())));
	}

	private static String name(ModelIdentity model) {
		return model.id() + " (" + model.checksum().substring(0, Math.min(8, model.checksum().length())) + ", " + model.precision() + ")";
	}

	private Map<String, Object> asData() {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("earlier", asData(found.earlier()));
		fields.put("present", asData(found.present()));
		fields.put("posts", found.posts());
		fields.put("changed", found.changed());
		List<Map<String, Object>> labels = found.labels().stream().map(label -> {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("emotion", label.emotion());
			one.put("earlier", label.earlier());
			one.put("present", label.present());
			one.put("both", label.both());
			return one;
		}).toList();
		fields.put("labels", labels);
		return fields;
	}

	private static Map<String, Object> asData(ModelIdentity model) {
		return Map.of("id", model.id(), "checksum", model.checksum(), "precision", model.precision());
	}
}
