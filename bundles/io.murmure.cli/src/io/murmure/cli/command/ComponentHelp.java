package io.murmure.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.murmure.cli.internal.Console;
import io.murmure.cli.internal.Json;
import io.murmure.core.analysis.Analysis;
import io.murmure.core.component.Component;
import io.murmure.core.component.ComponentText;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.parameter.ParameterSpec;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.table.Table;

/** Lists components, or tells all about one, from what they declare. */
final class ComponentHelp {

	private final Console console;

	ComponentHelp(Console console) {
		this.console = console;
	}

	void print(Collection<? extends Component<?>> components, Optional<String> id, boolean json) throws IOException {
		List<? extends Component<?>> chosen = id.isEmpty() ? List.copyOf(components)
				: List.of(components.stream().filter(component -> component.id().equals(id.get())).findFirst()
						.orElseThrow(() -> new ParameterException(console.text("component.none", id.get(),
								components.stream().map(Component::id).collect(Collectors.joining(", "))))));
		PrintWriter out = console.writer();
		if (json) {
			try (Json writer = new Json(out)) {
				writer.write(chosen.stream().map(this::asData).toList());
			}
		} else if (id.isPresent()) {
			printOne(chosen.get(0), out);
		} else {
			chosen.forEach(component -> out.printf("%-20s %s%n", component.id(), component.label(console.locale())));
		}
		out.flush();
	}

	private void printOne(Component<?> component, PrintWriter out) {
		ComponentText text = text(component);
		out.println(component.id() + " – " + text.label());
		out.println(text.description());
		if (component instanceof Analysis<?> analysis) {
			out.println(console.text("help.tables", names(analysis.needs()), names(analysis.makes())));
		}
		for (ParameterSpec spec : Parameters.of(component.parameters())) {
			out.println();
			out.println("  --set " + component.id() + "." + spec.name() + "=" + spec.defaultValue());
			out.println("      " + text.get(spec.name() + ".label").orElse(spec.name()) + text.get(spec.name() + ".help").map(help -> ". " + help).orElse(""));
			out.println("      " + console.text("help.takes", Parameters.expectation(spec, console.locale())));
		}
	}

	private Map<String, Object> asData(Component<?> component) {
		ComponentText text = text(component);
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("id", component.id());
		fields.put("version", component.version());
		fields.put("label", text.label());
		fields.put("description", text.description());
		if (component instanceof Analysis<?> analysis) {
			fields.put("needs", analysis.needs().stream().map(Table::name).toList());
			fields.put("makes", analysis.makes().stream().map(Table::name).toList());
		}
		fields.put("parameters", Parameters.of(component.parameters()).stream().map(spec -> asData(spec, text)).toList());
		return fields;
	}

	private static Map<String, Object> asData(ParameterSpec spec, ComponentText text) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("name", spec.name());
		fields.put("type", spec.type().getSimpleName());
		fields.put("default", spec.defaultValue());
		if (Double.isFinite(spec.min())) {
			fields.put("min", spec.min());
		}
		if (Double.isFinite(spec.max())) {
			fields.put("max", spec.max());
		}
		if (!spec.choices().isEmpty()) {
			fields.put("choices", spec.choices());
		}
		fields.put("label", text.get(spec.name() + ".label").orElse(spec.name()));
		fields.put("help", text.get(spec.name() + ".help").orElse(""));
		return fields;
	}

	private ComponentText text(Component<?> component) {
		return ComponentText.of(component.getClass(), console.locale());
	}

	private static String names(List<Table> tables) {
		return tables.stream().map(Table::name).collect(Collectors.joining(", "));
	}
}
