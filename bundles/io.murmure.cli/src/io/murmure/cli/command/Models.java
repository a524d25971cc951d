package io.murmure.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.murmure.cli.internal.Console;
import io.murmure.cli.internal.Context;
import io.murmure.cli.internal.Json;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.ModelCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the installed models, or prints the card of one. */
@Command(name = "models", mixinStandardHelpOptions = true)
public final class Models implements Callable<Integer> {

	private static final double BYTES_A_MEGABYTE = 1e6;

	private final Context context;

	@Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "card")
	private Optional<String> id = Optional.empty();

	@Option(names = "--json")
	private boolean json;

	public Models(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		List<ModelCard> models = context.toolbox().modelEngine().models();
		List<ModelCard> chosen = models.stream().filter(model -> id.isEmpty() || model.id().equals(id.get())).toList();
		if (id.isPresent() && chosen.isEmpty()) {
			throw new ParameterException(context.console().text("model.none", id.get(),
					String.join(", ", models.stream().map(ModelCard::id).toList())));
		}
		if (id.isPresent() && !json) {
			PrintWriter out = context.console().writer();
			printCard(chosen.get(0), out);
			out.flush();
		} else {
			print(chosen, json, context.console());
		}
		return 0;
	}

	static void print(List<ModelCard> models, boolean json, Console console) throws IOException {
		PrintWriter out = console.writer();
		if (json) {
			try (Json writer = new Json(out)) {
				writer.write(models.stream().map(Models::asData).toList());
			}
		} else {
			models.forEach(model -> out.printf("%-20s %-10s %8s  %s%n", model.id(), String.join(" ", model.languages()), size(model),
					model.refusal().orElseGet(() -> String.join(" ", model.heads().stream().map(Head::name).toList()))));
		}
		out.flush();
	}

	private static void printCard(ModelCard model, PrintWriter out) {
		out.println(model.id() + "  " + size(model) + "  " + model.folder());
		out.println("SHA-256 " + model.checksum());
		model.heads().forEach(head -> out.println(head.name() + ": " + String.join(" ", head.labels())));
		model.figures().forEach(figure -> out.println(figure.label() + ": " + figure.value()));
		model.refusal().ifPresent(out::println);
		out.println();
		out.println(model.text());
	}

	private static String size(ModelCard model) {
		return String.format("%.1f MB", model.bytes() / BYTES_A_MEGABYTE);
	}

	private static Map<String, Object> asData(ModelCard model) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("id", model.id());
		fields.put("folder", model.folder().toString());
		Map<String, Object> heads = new LinkedHashMap<>();
		model.heads().forEach(head -> heads.put(head.name(), head.labels()));
		fields.put("heads", heads);
		fields.put("languages", model.languages());
		fields.put("bytes", model.bytes());
		fields.put("checksum", model.checksum());
		Map<String, Object> figures = new LinkedHashMap<>();
		model.figures().forEach(figure -> figures.put(figure.name(), figure.value()));
		fields.put("figures", figures);
		fields.put("card", model.text());
		model.refusal().ifPresent(reason -> fields.put("refusal", reason));
		return fields;
	}
}
