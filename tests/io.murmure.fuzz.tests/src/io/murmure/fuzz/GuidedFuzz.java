package io.murmure.fuzz;

import io.murmure.core.connector.Connector;
import io.murmure.testing.MemorySource;

/**
 * What a coverage-guided fuzzer throws its inputs at; {@code tests/guided-fuzz.sh} runs it under Jazzer. Named by system properties: the class of the connector,
 * {@code murmure.connector}, and what the input is called, {@code murmure.name}.
 */
public final class GuidedFuzz {

	private static final String FORBIDDEN = "what-lies-outside-7731";
	private static Connector<?> connector;
	private static String name;

	private GuidedFuzz() {
	}

	/** Called once, by the fuzzer. */
	public static void fuzzerInitialize() throws ReflectiveOperationException {
		connector = (Connector<?>) Class.forName(System.getProperty("murmure.connector")).getDeclaredConstructor().newInstance();
		name = System.getProperty("murmure.name");
	}

	/** Called for each input, by the fuzzer, which takes what is thrown for a finding. */
	public static void fuzzerTestOneInput(byte[] input) {
		String wrong = Thrower.readAll(connector, new MemorySource(name, input), FORBIDDEN);
		if (wrong != null) {
			throw new AssertionError(wrong);
		}
	}
}
