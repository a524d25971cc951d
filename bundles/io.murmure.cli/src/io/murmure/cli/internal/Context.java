package io.murmure.cli.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.murmure.core.component.Sentence;
import io.murmure.core.parameter.ParameterException;

/** What every command works with. */
public record Context(Toolbox toolbox, Console console) {

	/**
	 * Sorts {@code component.parameter=value} by component.
	 *
	 * @param components ids that may be set here
	 */
	public static Map<String, Map<String, String>> settings(List<String> typed, Collection<String> components) {
		Map<String, Map<String, String>> settings = new LinkedHashMap<>();
		for (String setting : typed) {
			int equals = setting.indexOf('=');
			int dot = setting.lastIndexOf('.', equals < 0 ? setting.length() : equals);
			if (equals < 0 || dot < 1) {
				throw new ParameterException(Sentence.of(Context.class, "form", setting));
			}
			String component = setting.substring(0, dot);
			if (!components.contains(component)) {
				throw new ParameterException(Sentence.of(Context.class, "unknown", component, String.join(", ", components)));
			}
			settings.computeIfAbsent(component, id -> new LinkedHashMap<>()).put(setting.substring(dot + 1, equals), setting.substring(equals + 1));
		}
		return settings;
	}
}
