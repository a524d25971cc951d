package io.murmure.core.catalog;

import java.util.Locale;
import java.util.Optional;

import io.murmure.core.component.Component;
import io.murmure.core.component.ComponentText;
import io.murmure.core.study.Run;
import io.murmure.core.table.TableNames;

/** What ran and what it counted, in words of the reader: the window and the report say the same. */
public record RunText(Catalog catalog, Locale locale) {

	/** What kind of run it was and by what, such as "Analysis · Crisis signals". */
	public String name(Run run) {
		String by = run.kind() == Run.Kind.REMOVE ? find("removed." + run.component()).orElse(run.component())
				: component(run).map(known -> known.label(locale)).orElse(run.component());
		return find("kind." + run.kind().name().toLowerCase(Locale.ROOT)).orElseThrow() + (by.isEmpty() ? "" : " \u00b7 " + by);
	}

	/** The connector or analysis that ran, if it is still installed. */
	public Optional<? extends Component<?>> component(Run run) {
		return (run.kind() == Run.Kind.IMPORT ? catalog.connectors() : catalog.analyses()).stream().filter(component -> component.id().equals(run.component())).findFirst();
	}

	/** What a count of a run is of: of an analysis the tables are counted, of an import the records. */
	public String count(String key) {
		return find("count." + key).or(() -> TableNames.of(key, locale)).orElseGet(() -> key.replace('_', ' '));
	}

	/** A parameter of a run, as where it is set; its bare name when what ran is not installed any more. */
	public String parameter(Run run, String name) {
		if (run.kind() == Run.Kind.IMPORT && name.equals(Run.ZONE)) {
			return find("parameter.zone").orElseThrow();
		}
		return component(run).flatMap(known -> ComponentText.of(known.getClass(), locale).get(name + ".label")).orElse(name);
	}

	private Optional<String> find(String key) {
		return ComponentText.of(RunText.class, locale).get(key);
	}
}
