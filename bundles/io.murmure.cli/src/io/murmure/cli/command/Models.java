package io.murmure.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.murmure.cli.internal.Context;
import io.murmure.cli.internal.Json;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.reading.EmotionReader.ModelCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the installed models, or prints the card of one. */
@Command(name = "models", mixinStandardHelpOptions = true)
public final class Models implements Callable<Integer> {

	private final Context context;

	@Parameters(arity = "0..1", paramLabel = "ID")
	private Optional<String> id = Optional.empty();

	@Option(names = "--json")
	private boolean json;

	public Models(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		List<ModelCard> models = context.toolbox().emotionReader().models();
		List<ModelCard> chosen = models.stream().filter(model -> id.isEmpty() || model.id().equals(id.get())).toList();
		if (id.isPresent() && chosen.isEmpty()) {
			throw new ParameterException("There is no model \"" + id.get() + "\"; there is "
					+ String.join(", ", models.stream().map(ModelCard::id).toList()) + ".");
		}
		PrintWriter out = context.console().writer();
		if (json) {
			try (Json writer = new Json(out)) {
				writer.write(chosen.stream().map(Models::asData).toList());
			}
		} else if (id.isPresent()) {
			printCard(chosen.get(0), out);
		} else {
			chosen.forEach(model -> out.printf("%-20s %-10s %s%n", model.id(), String.join(" ", model.languages()), String.join(" ", model.labels())));
		}
		out.flush();
		return 0;
	}

	private static void printCard(ModelCard model, PrintWriter out) throws IOException {
		Path card = model.folder().resolve("README.md");
		out.println(Files.exists(card) ? Files.readString(card) : model.id() + ": " + String.join(" ", model.labels()));
	}

	private static Map<String, Object> asData(ModelCard model) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("id", model.id());
		fields.put("labels", model.labels());
		fields.put("languages", model.languages());
		fields.put("bytes", model.bytes());
		return fields;
	}
}
