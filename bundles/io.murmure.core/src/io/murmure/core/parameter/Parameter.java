package io.murmure.core.parameter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One parameter of a component, on a component of its parameters record. The dialog, the command line
 * ({@code --set id.parameter=value}) and the documentation are made from it.
 *
 * <p>The record component may be an {@code int}, {@code long}, {@code double}, {@code boolean}, {@code String}, an enum,
 * {@link java.time.ZoneId}, {@link java.time.Duration} or {@link java.nio.file.Path}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Parameter {

	/** The default, as a user would type it. */
	String value();

	/** Smallest allowed value of a number. */
	double min() default Double.NEGATIVE_INFINITY;

	/** Largest allowed value of a number. */
	double max() default Double.POSITIVE_INFINITY;
}
