package io.murmure.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.murmure.cli.internal.Console;
import io.murmure.cli.internal.Context;
import io.murmure.cli.internal.Json;
import io.murmure.core.analysis.ModelIdentity;
import io.murmure.core.component.Sentence;
import io.murmure.core.reading.ReadingComparison;
import io.murmure.core.reading.ReadingComparison.Label;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;
import io.murmure.core.study.StudyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what changed when another model read a study. */
@Command(name = "compare", mixinStandardHelpOptions = true)
public final class Compare implements Callable<Integer> {

	private final Context context;

	@Option(names = "--study", required = true, paramLabel = "FILE")
	private Path study;

	@Option(names = "--json")
	private boolean json;

	public Compare(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		try (Study opened = context.toolbox().store().open(study, StudyStore.Access.READ)) {
			ReadingComparison found = ReadingComparison.of(opened).orElseThrow(() -> new StudyException(Sentence.of(Compare.class, "one-model")));
			PrintWriter out = context.console().writer();
			if (json) {
				new Json(out).writeLine(asData(found));
			} else {
				print(found, context.console(), out);
			}
			out.flush();
			return 0;
		}
	}

	private static void print(ReadingComparison found, Console console, PrintWriter out) {
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

	private static Map<String, Object> asData(ReadingComparison found) {
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
