package io.murmure.analysis.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.murmure.core.progress.Progress;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.Reading;
import io.murmure.core.reading.ReadingOptions;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.reading.Utterance;
import io.murmure.core.table.Tables;
import io.murmure.engine.djl.DjlModelEngine;

/** How often the feeling towards a name is read as a person would, from whole posts, sentences, clauses, and with each rule: POSTS.tsv MODEL. It lies in the package that it measures. */
public final class SubjectBench {

	private static final Names NAMES = new Names("Lumio", "", "Vexa, Orbelle");

	private record Item(String part, String language, String text, String name, String feeling) {

		Passages.Passage passage(boolean followed, boolean turned) {
			return new Passages(NAMES, followed, turned).in(text).stream().filter(passage -> passage.named().text().equals(name)).findFirst().orElseThrow();
		}

		String sentences() {
			List<Names.Mention> mentions = NAMES.in(text).stream().filter(mention -> mention.named().text().equals(name)).toList();
			return Sentences.of(text).stream().filter(sentence -> mentions.stream().anyMatch(sentence::holds)).map(sentence -> sentence.of(text)).collect(Collectors.joining(" "));
		}
	}

	private SubjectBench() {
	}

	public static void main(String[] arguments) throws IOException {
		List<Item> items = new ArrayList<>();
		for (String line : Files.readAllLines(Path.of(arguments[0]))) {
			String[] cells = line.split("\t");
			if (cells.length == 4 && !cells[0].equals("part")) {
				for (String feeling : cells[3].split(" ")) {
					items.add(new Item(cells[0], cells[1], cells[2], feeling.split("=")[0], feeling.split("=")[1]));
				}
			}
		}
		try (ReadingSession model = new DjlModelEngine().open(arguments[1], ReadingOptions.DEFAULT, Progress.NONE)) {
			score("the whole post", items, model, Item::text, item -> false);
			score("sentences", items, model, Item::sentences, item -> false);
			score("clauses", items, model, item -> item.passage(false, false).of(item.text()), item -> false);
			score("and \"it\"", items, model, item -> item.passage(true, false).of(item.text()), item -> false);
			score("and turned", items, model, item -> item.passage(true, true).of(item.text()), item -> item.passage(true, true).second());
		}
		System.exit(0);
	}

	private static void score(String what, List<Item> items, ReadingSession model, Function<Item, String> text, Predicate<Item> turned) {
		List<Reading> readings = model.read(items.stream().map(item -> Utterance.in(item.language(), text.apply(item))).toList(), Progress.NONE);
		Map<String, int[]> scores = new TreeMap<>();
		for (int i = 0; i < items.size(); i++) {
			Item item = items.get(i);
			String told = readings.get(i).head(Head.SENTIMENT).told().stream().findFirst().orElse("neutral");
			String felt = turned.test(item) ? Tables.SENTIMENTS.reversed().get(Tables.SENTIMENTS.indexOf(told)) : told;
			for (String part : List.of(item.part(), item.part() + " " + item.language())) {
				int[] score = scores.computeIfAbsent(part, first -> new int[2]);
				score[0] += felt.equals(item.feeling()) ? 1 : 0;
				score[1]++;
			}
		}
		System.out.println(what + ": " + scores.entrySet().stream().map(score -> String.format(Locale.ROOT, "%s %.3f (%d of %d)", score.getKey(),
				score.getValue()[0] / (double) score.getValue()[1], score.getValue()[0], score.getValue()[1])).collect(Collectors.joining(", ")));
	}
}
