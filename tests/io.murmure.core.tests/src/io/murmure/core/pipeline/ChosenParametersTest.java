package io.murmure.core.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.murmure.core.analysis.Analysis;
import io.murmure.core.analysis.StudyAnalysis;
import io.murmure.core.parameter.Parameter;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.progress.Progress;
import io.murmure.core.study.Brief;
import io.murmure.core.study.StudySettings;
import io.murmure.core.table.RowSink;
import io.murmure.core.table.Table;

class ChosenParametersTest {

	private static final StudySettings NEW = StudySettings.create(ZoneId.of("Europe/Paris"));

	private final Analysis<?> weaving = new Weaving();

	private record Threads(@Parameter("") String model, @Parameter(value = "0.5", min = 0, max = 1) double share, @Parameter("PT24H") Duration window,
			@Parameter("") String subject) {
	}

	@Test
	void withNothingSetTheStudySpeaksBeforeTheDefaults() {
		StudySettings study = NEW.withModel("ours").with(new Brief("Lumo", List.of(), List.of(), List.of()));
		assertEquals(Map.of("model", "ours", "share", "0.5", "window", "PT24H", "subject", "Lumo"), of(study));
	}

	@Test
	void whatWasSetHoldsForTheNextRunsAndTheRestStaysOpen() {
		StudySettings once = set(NEW, Map.of("share", "0.3"));
		StudySettings twice = set(once, Map.of("window", "PT48H"));
		assertEquals(Map.of("weaving", Map.of("share", "0.3", "window", "PT48H")), twice.chosen());
		assertEquals("ours", of(twice.withModel("ours")).get("model"), "another model of the study reaches it");
	}

	@Test
	void backAtTheDefaultNothingIsRemembered() {
		StudySettings back = set(set(NEW, Map.of("share", "0.3", "window", "PT48H")), Map.of("share", "0.50", "window", "P1D"));
		assertEquals(Map.of(), back.chosen(), "in whatever spelling");
	}

	@Test
	void theDefaultCanBeSetAgainstWhatTheStudySays() {
		StudySettings ours = NEW.withModel("ours");
		assertEquals("", of(set(ours, Map.of("model", ""))).get("model"));
	}

	@Test
	void aModelChosenLaterForTheWholeStudyWinsOverOneSetForTheAnalysis() {
		StudySettings set = set(NEW, Map.of("model", "mine", "share", "0.3"));
		assertEquals("mine", of(set).get("model"));
		assertEquals("ours", of(set.withModel("ours")).get("model"));
		assertEquals("0.3", of(set.withModel("ours")).get("share"), "and touches nothing else");
		assertEquals("Lumo", of(set(NEW, Map.of("subject", "Phare")).with(new Brief("Lumo", List.of(), List.of(), List.of()))).get("subject"));
	}

	@Test
	void whatAnotherVersionOfTheAnalysisDoesNotTakeIsPassedOver() {
		StudySettings old = NEW.choosing("weaving", Map.of("knots", "7", "share", "12", "window", "PT48H"));
		assertEquals(Map.of("window", "PT48H"), new ChosenParameters(old).set(weaving));
		assertEquals("0.5", of(old).get("share"));
	}

	@Test
	void whatDoesNotFitIsRefusedAndNotRemembered() {
		String sentence = assertThrows(ParameterException.class, () -> set(NEW, Map.of("share", "2"))).getMessage();
		assertEquals(sentence, new ChosenParameters(NEW).complaint(weaving, Map.of("share", "2")).orElseThrow());
	}

	private Map<String, String> of(StudySettings settings) {
		return new ChosenParameters(settings).of(weaving);
	}

	private StudySettings set(StudySettings settings, Map<String, String> typed) {
		return new ChosenParameters(settings).setting(weaving, typed);
	}

	private static final class Weaving implements StudyAnalysis<Threads> {

		@Override
		public String id() {
			return "weaving";
		}

		@Override
		public Class<Threads> parameters() {
			return Threads.class;
		}

		@Override
		public List<Table> needs() {
			return List.of();
		}

		@Override
		public List<Table> makes() {
			return List.of();
		}

		@Override
		public void analyse(Input input, Threads threads, RowSink out, Progress progress) {
		}
	}
}
