package io.murmure.core.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ParametersTest {

	enum Order {
		DAY_FIRST, MONTH_FIRST
	}

	record Options(@Parameter(value = "5", min = 1, max = 9) int size, @Parameter("0.5") double share, @Parameter("true") boolean strict,
			@Parameter("day-first") Order order, @Parameter("Europe/Paris") ZoneId zone, @Parameter("") String channel) {
	}

	@Test
	void defaultsComeFromTheDeclaration() {
		assertEquals(new Options(5, 0.5, true, Order.DAY_FIRST, ZoneId.of("Europe/Paris"), ""), Parameters.defaults(Options.class));
	}

	@Test
	void whatTheUserTypedWins() {
		Options typed = Parameters.create(Options.class, Map.of("size", "7", "order", "Month-First", "strict", "false"));
		assertEquals(7, typed.size());
		assertEquals(Order.MONTH_FIRST, typed.order());
		assertEquals(false, typed.strict());
	}

	@Test
	void asTypedIsReadBackAsTheSame() {
		Options options = new Options(3, 0.25, false, Order.MONTH_FIRST, ZoneId.of("America/Montreal"), "Les voisins");
		assertEquals(options, Parameters.create(Options.class, Parameters.asTyped(options)));
	}

	@Test
	void anUnknownNameIsRefusedWithTheKnownOnes() {
		String sentence = assertThrows(ParameterException.class, () -> Parameters.create(Options.class, Map.of("sise", "7"))).getMessage();
		assertEquals("There is no parameter \"sise\"; there is size, share, strict, order, zone, channel.", sentence);
	}

	@Test
	void aValueOutOfRangeIsRefusedWithTheRange() {
		String sentence = assertThrows(ParameterException.class, () -> Parameters.create(Options.class, Map.of("size", "10"))).getMessage();
		assertEquals("\"10\" does not fit the parameter size, which takes a whole number from 1 up to 9.", sentence);
	}

	@Test
	void aWrongChoiceIsRefusedWithTheChoices() {
		String sentence = assertThrows(ParameterException.class, () -> Parameters.create(Options.class, Map.of("order", "year"))).getMessage();
		assertEquals("\"year\" does not fit the parameter order, which takes one of day-first, month-first.", sentence);
	}

	@Test
	void theDeclarationTellsWhatDialogsNeed() {
		List<ParameterSpec> specs = Parameters.of(Options.class);
		assertEquals(new ParameterSpec("size", int.class, "5", 1, 9, List.of()), specs.get(0));
		assertEquals(List.of("day-first", "month-first"), specs.get(3).choices());
	}
}
