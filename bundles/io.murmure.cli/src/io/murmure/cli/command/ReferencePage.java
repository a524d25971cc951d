package io.murmure.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.murmure.cli.internal.Toolbox;
import io.murmure.core.analysis.Analysis;
import io.murmure.core.analysis.Annotator;
import io.murmure.core.component.Component;
import io.murmure.core.component.ComponentText;
import io.murmure.core.live.LiveSource;
import io.murmure.core.parameter.ParameterSpec;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.table.Table;

/** All connectors, live sources, annotators, analyses and methods with their parameters, in Markdown. */
final class ReferencePage {

	private final Toolbox toolbox;
	private final Locale language;
	private final Path folder;
	private final ComponentText words;
	private final StringBuilder page = new StringBuilder();

	/** @param folder where the page will lie; what it has on single connectors is linked */
	ReferencePage(Toolbox toolbox, Locale language, Path folder) {
		this.toolbox = toolbox;
		this.language = language;
		this.folder = folder;
		words = ComponentText.of(ReferencePage.class, language);
	}

	String text() {
		List<Analysis<?>> analyses = toolbox.catalog().analyses();
		line("# " + word("title"));
		line(word("made"));
		section("connectors", toolbox.catalog().connectors());
		section("live", toolbox.catalog().liveSources());
		section("annotators", analyses.stream().filter(Annotator.class::isInstance).toList());
		section("analyses", analyses.stream().filter(analysis -> !(analysis instanceof Annotator<?>)).toList());
		section("methods", toolbox.communityMethods());
		return page.toString();
	}

	private void section(String kind, Collection<? extends Component<?>> components) {
		if (components.isEmpty()) {
			return;
		}
		line("");
		line("## " + word(kind + ".heading"));
		line(word(kind + ".intro"));
		components.forEach(component -> tell(component, kind));
	}

	private void tell(Component<?> component, String kind) {
		ComponentText text = ComponentText.of(component.getClass(), language);
		line("");
		line("### `" + component.id() + "`: " + escaped(text.label()));
		line(escaped(text.description()));
		switch (component) {
			case Analysis<?> analysis -> tables(analysis, text);
			case LiveSource<?> source -> line("\n" + word("reads", source.connector()));
			default -> {
				if (Files.exists(folder.resolve("connectors").resolve(component.id() + ".md"))) {
					line("\n" + word("more", "connectors/" + component.id() + ".md"));
				}
			}
		}
		List<ParameterSpec> specs = Parameters.of(component.parameters());
		line("");
		if (specs.isEmpty()) {
			line(word("none"));
			return;
		}
		line(word("columns"));
		line("|---|---|---|---|");
		String prefix = kind.equals("methods") ? "" : component.id() + '.';
		specs.forEach(spec -> parameter(prefix, spec, text));
	}

	private void tables(Analysis<?> analysis, ComponentText text) {
		line("\n" + word("tables", names(analysis.needs()), names(analysis.makes())));
		String figures = analysis.figures().stream().flatMap(figure -> text.get("figure." + figure.key()).stream()).map(title -> "*" + escaped(title) + "*")
				.collect(Collectors.joining(", "));
		if (!figures.isEmpty()) {
			line("\n" + word("figures", figures));
		}
	}

	private void parameter(String prefix, ParameterSpec spec, ComponentText text) {
		String what = "**" + escaped(text.get(spec.name() + ".label").orElse(spec.name())) + "**" + text.get(spec.name() + ".help").map(help -> ". " + sentence(help)).orElse("");
		String otherwise = spec.defaultValue().isEmpty() ? word("empty") : '`' + spec.defaultValue() + '`';
		line("| `" + prefix + spec.name() + "` | " + what + " | " + escaped(Parameters.expectation(spec, language)) + " | " + otherwise + " |");
	}

	private static String names(List<Table> tables) {
		return tables.stream().map(table -> '`' + table.name() + '`').collect(Collectors.joining(", "));
	}

	/** Some helps end with a full stop, for they have two sentences; all do here. */
	private static String sentence(String help) {
		return escaped(help) + (help.strip().matches("(?s).*[.!?]") ? "" : ".");
	}

	private static String escaped(String text) {
		return text.strip().replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*").replace('\n', ' ');
	}

	private String word(String key, Object... arguments) {
		return words.get(key, arguments).orElseThrow();
	}

	private void line(String text) {
		page.append(text).append('\n');
	}
}
