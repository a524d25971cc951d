package io.murmure.core.privacy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Precision and recall of masking on samples that were written by hand. What points to a person is found when no word of it is left; what is
 * masked is right when the sample marks something of its kind there. The figures stand in {@code docs/privacy.md}.
 */
class MaskingMeasureTest {

	private static final Pattern MARKED = Pattern.compile("\\{(email|phone|iban|address|name):([^}]*)\\}");
	private static final Pattern MASKED = Pattern.compile("\\[(e-mail|phone|iban|address)\\]|\\[name\\]|Person-\\d+");

	/** How many were marked, were found, were masked, and were masked rightly. */
	private static final class Counts {
		private int marked;
		private int found;
		private int masked;
		private int right;

		double recall() {
			return marked == 0 ? 1 : found / (double) marked;
		}

		double precision() {
			return masked == 0 ? 1 : right / (double) masked;
		}
	}

	/** What masking was made with, and what was written afterwards. */
	@ParameterizedTest
	@CsvSource({ "masking-sample.txt, 0.97", "masking-held-out.txt, 0.94" })
	void whatPointsToPeopleIsFoundAndLittleElseIsMasked(String sample, double least) throws IOException {
		Map<String, String> people = new LinkedHashMap<>();
		List<String> lines = lines(sample);
		lines.stream().filter(line -> line.startsWith("people ")).flatMap(line -> Pattern.compile(" \\| ").splitAsStream(line.substring(7)))
				.forEach(name -> people.put(name, "Person-" + people.size()));
		Masker masker = new Masker(people.keySet(), people::get);
		Map<String, Counts> byKind = new TreeMap<>();
		List<String> wrong = new ArrayList<>();
		for (String line : lines) {
			if (line.startsWith("fr ") || line.startsWith("en ")) {
				measure(line.substring(0, 2), line.substring(3), masker, byKind, wrong);
			}
		}
		StringBuilder table = new StringBuilder();
		byKind.forEach((kind, counts) -> table.append(String.format(Locale.ROOT, "%-11s %3d marked  recall %.3f  precision %.3f%n", kind, counts.marked, counts.recall(), counts.precision())));
		System.out.println(sample + '\n' + table);
		for (String all : List.of("fr all", "en all")) {
			assertTrue(byKind.get(all).recall() >= least && byKind.get(all).precision() >= least, table + String.join("\n", wrong));
		}
	}

	private static void measure(String language, String line, Masker masker, Map<String, Counts> byKind, List<String> wrong) {
		String written = MARKED.matcher(line).replaceAll("$2");
		String masked = masker.mask(written);
		Map<String, Integer> foundOfKind = new TreeMap<>();
		for (Matcher mark = MARKED.matcher(line); mark.find();) {
			boolean found = isGone(mark.group(2), MARKED.matcher(line).replaceAll(" "), masked);
			foundOfKind.merge(mark.group(1), found ? 1 : 0, Integer::sum);
			for (Counts counts : counts(byKind, language, mark.group(1))) {
				counts.marked++;
				counts.found += found ? 1 : 0;
			}
			if (!found) {
				wrong.add("missed: " + masked);
			}
		}
		Map<String, Integer> maskedOfKind = new TreeMap<>();
		for (Matcher mask = MASKED.matcher(masked); mask.find();) {
			maskedOfKind.merge(mask.group(1) == null ? "name" : mask.group(1).replace("-", ""), 1, Integer::sum);
		}
		maskedOfKind.forEach((kind, times) -> {
			int right = Math.min(times, foundOfKind.getOrDefault(kind, 0));
			for (Counts counts : counts(byKind, language, kind)) {
				counts.masked += times;
				counts.right += right;
			}
			if (right < times) {
				wrong.add("masked wrongly: " + written + " -> " + masked);
			}
		});
	}

	private static List<Counts> counts(Map<String, Counts> byKind, String language, String kind) {
		return List.of(byKind.computeIfAbsent(language + " " + kind, key -> new Counts()), byKind.computeIfAbsent(language + " all", key -> new Counts()));
	}

	/** It is not left, and no word of it, unless the rest of the text has the word too. */
	private static boolean isGone(String marked, String rest, String masked) {
		String left = MASKED.matcher(masked).replaceAll(" ");
		return !has(left, marked) && Pattern.compile("[^\\p{L}\\p{N}]+").splitAsStream(marked).filter(word -> word.length() > 2).noneMatch(word -> has(left, word) && !has(rest, word));
	}

	private static boolean has(String text, String word) {
		return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])").matcher(text).find();
	}

	private static List<String> lines(String sample) throws IOException {
		try (InputStream in = MaskingMeasureTest.class.getResourceAsStream(sample)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
	}
}
