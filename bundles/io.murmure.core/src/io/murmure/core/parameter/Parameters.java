package io.murmure.core.parameter;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.murmure.core.component.ComponentText;
import io.murmure.core.component.Sentence;

/** Reads the declaration of a parameters record, and makes one from what a user typed. */
public final class Parameters {

	private Parameters() {
	}

	public static List<ParameterSpec> of(Class<? extends Record> type) {
		return Arrays.stream(type.getRecordComponents()).map(Parameters::spec).toList();
	}

	/** A record of {@code type} with all its defaults. */
	public static <P extends Record> P defaults(Class<P> type) {
		return create(type, Map.of());
	}

	/**
	 * A record of {@code type} with the typed values, and the default for each that is missing.
	 *
	 * @throws ParameterException when a name is unknown or a value does not fit, with a sentence that says what does
	 */
	public static <P extends Record> P create(Class<P> type, Map<String, String> typed) {
		List<ParameterSpec> specs = of(type);
		for (String name : typed.keySet()) {
			if (specs.stream().noneMatch(spec -> spec.name().equals(name))) {
				throw new ParameterException(specs.isEmpty() ? Sentence.of(Parameters.class, "none", name)
						: Sentence.of(Parameters.class, "unknown", name, specs.stream().map(ParameterSpec::name).collect(Collectors.joining(", "))));
			}
		}
		List<Object> values = new ArrayList<>();
		for (ParameterSpec spec : specs) {
			values.add(parse(spec, typed.getOrDefault(spec.name(), spec.defaultValue())));
		}
		return instantiate(type, specs, values);
	}

	/** The values of {@code parameters} by name, as a user would type them, in the order of declaration. */
	public static Map<String, String> asTyped(Record parameters) {
		Map<String, String> typed = new LinkedHashMap<>();
		for (RecordComponent component : parameters.getClass().getRecordComponents()) {
			typed.put(component.getName(), print(read(parameters, component)));
		}
		return typed;
	}

	private static ParameterSpec spec(RecordComponent component) {
		Parameter declared = component.getAnnotation(Parameter.class);
		if (declared == null) {
			throw new IllegalStateException(component.getDeclaringRecord().getName() + "." + component.getName()
					+ " lacks @Parameter");
		}
		return new ParameterSpec(component.getName(), component.getType(), declared.value(), declared.min(), declared.max(),
				choices(component.getType()));
	}

	private static List<String> choices(Class<?> type) {
		if (type == boolean.class) {
			return List.of("true", "false");
		}
		return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(Parameters::print).toList() : List.of();
	}

	private static Object parse(ParameterSpec spec, String text) {
		try {
			return convert(spec, text.strip());
		} catch (DateTimeException | InvalidPathException | NumberFormatException unfit) {
			throw new ParameterException(Sentence.of(Parameters.class, "unfit", text, spec.name(), expectation(spec, Locale.getDefault())));
		}
	}

	private static Object convert(ParameterSpec spec, String text) {
		Class<?> type = spec.type();
		if (type == String.class) {
			return text;
		} else if (type == int.class) {
			return (int) inRange(spec, Integer.parseInt(text));
		} else if (type == long.class) {
			return (long) inRange(spec, Long.parseLong(text));
		} else if (type == double.class) {
			return inRange(spec, Double.parseDouble(text));
		} else if (type == boolean.class || type.isEnum()) {
			return choice(spec, text.toLowerCase(Locale.ROOT));
		} else if (type == ZoneId.class) {
			return ZoneId.of(text);
		} else if (type == Duration.class) {
			return Duration.parse(text);
		} else if (type == Path.class) {
			return Path.of(text);
		}
		throw new IllegalStateException("parameter " + spec.name() + " has a type that no user can type: " + type.getName());
	}

	private static Object choice(ParameterSpec spec, String text) {
		int index = spec.choices().indexOf(text);
		if (index < 0) {
			throw new NumberFormatException();
		}
		return spec.type() == boolean.class ? Boolean.valueOf(text) : spec.type().getEnumConstants()[index];
	}

	private static double inRange(ParameterSpec spec, double value) {
		if (!(value >= spec.min() && value <= spec.max())) {
			throw new NumberFormatException();
		}
		return value;
	}

	/** What a parameter takes, as the end of a sentence: "a whole number from 1 up to 9". */
	public static String expectation(ParameterSpec spec, Locale locale) {
		ComponentText text = ComponentText.of(Parameters.class, locale);
		if (!spec.choices().isEmpty()) {
			return text.get("says.choice", String.join(", ", spec.choices())).orElseThrow();
		}
		if (spec.type() == ZoneId.class || spec.type() == Duration.class || spec.type() == Path.class || spec.type() == String.class) {
			return text.get("says." + spec.type().getSimpleName()).orElseThrow();
		}
		String kind = text.get(spec.type() == double.class ? "says.number" : "says.whole").orElseThrow();
		String low = spec.min() == Double.NEGATIVE_INFINITY ? "" : " " + text.get("says.from", trim(spec.min())).orElseThrow();
		return kind + low + (spec.max() == Double.POSITIVE_INFINITY ? "" : " " + text.get("says.to", trim(spec.max())).orElseThrow());
	}

	private static String trim(double bound) {
		return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
	}

	private static String print(Object value) {
		return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-') : String.valueOf(value);
	}

	private static <P extends Record> P instantiate(Class<P> type, List<ParameterSpec> specs, List<Object> values) {
		try {
			Constructor<P> canonical = type.getDeclaredConstructor(specs.stream().map(ParameterSpec::type).toArray(Class<?>[]::new));
			canonical.setAccessible(true);
			return canonical.newInstance(values.toArray());
		} catch (InvocationTargetException refused) {
			throw new ParameterException(String.valueOf(refused.getCause().getMessage()));
		} catch (ReflectiveOperationException unreadable) {
			throw new IllegalStateException(type.getName() + " must be a record with a reachable constructor", unreadable);
		}
	}

	private static Object read(Record parameters, RecordComponent component) {
		try {
			component.getAccessor().setAccessible(true);
			return component.getAccessor().invoke(parameters);
		} catch (ReflectiveOperationException unreadable) {
			throw new IllegalStateException(component.getName(), unreadable);
		}
	}
}
