package io.murmure.engine.needs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.murmure.core.need.Need;
import io.murmure.core.reading.Reading;

/** SemEval-2019 task 9 A: whether a sentence of a software forum suggests something. Nothing here was trained on it. */
class SuggestionMiningTest {

	private static final double BAR = 0.70;

	@Test
	void signsAloneFindSuggestionsOnTheTrialTest() throws IOException {
		List<List<String>> rows = SharedNeeds.rows("needs-suggestion/SubtaskA_Trial_Test_Labeled.csv", Charset.forName("windows-1252"));
		double found = 0;
		double wrong = 0;
		double missed = 0;
		for (List<String> row : rows.subList(1, rows.size())) {
			boolean suggestion = row.get(2).equals("1");
			boolean told = new SignNeedFinder().read(row.get(1), Reading.unread(Reading.EMPTY), List.of()).request() >= Need.TOLD;
			found += suggestion && told ? 1 : 0;
			wrong += !suggestion && told ? 1 : 0;
			missed += suggestion && !told ? 1 : 0;
		}
		double f1 = 2 * found / (2 * found + wrong + missed);
		System.out.printf("SemEval-2019 task 9 A, trial test: F1 %.3f%n", f1);
		assertTrue(f1 >= BAR, "F1 " + f1);
	}
}
