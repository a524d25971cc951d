package io.murmure.core.component;

import java.util.Locale;

/**
 * What connectors, annotators and analyses have in common: a stable id, a version and declared parameters.
 *
 * <p>Implementations are stateless, have a public no-argument constructor, and are contributed as Declarative Services
 * components. Their texts stand in {@code messages*.properties} beside the class: see {@link ComponentText}.
 *
 * @param <P> the record of parameters, {@link NoParameters} when there are none
 */
public interface Component<P extends Record> {

	/** Lower-case words joined by hyphens, unique among components of one kind, never changed once published. */
	String id();

	/** Changes whenever the same input and parameters may give another result; what was computed before is then stale. */
	default String version() {
		return "1";
	}

	/** The record type whose components are the parameters, annotated with {@link io.murmure.core.parameter.Parameter}. */
	Class<P> parameters();

	/** The name that menus, help and reports show. */
	default String label(Locale locale) {
		return ComponentText.of(getClass(), locale).label();
	}
}
