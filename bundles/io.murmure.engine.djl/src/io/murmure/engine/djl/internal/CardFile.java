package io.murmure.engine.djl.internal;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.murmure.core.reading.ModelFigure;

/**
 * The model card, {@code README.md}, with the front matter that Hugging Face lays down.
 *
 * @param languages ISO 639 codes in the card's order; none where there is no card or it does not say
 * @param figures   the metrics of {@code model-index}
 * @param text      what the card says to its reader, below the front matter
 */
public record CardFile(List<String> languages, List<ModelFigure> figures, String text) {

	private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R(.*?)\\R---", Pattern.DOTALL);
	private static final Pattern LANGUAGES = Pattern.compile("(?m)^language:((?:[^\\n]*)(?:\\R *- *\\S+)*)");
	private static final Pattern CODE = Pattern.compile("\\b[a-z]{2,3}\\b");
	private static final Pattern FIELD = Pattern.compile("[ -]*([a-z_-]+): *[\"']?(.*?)[\"']?");

	public static CardFile read(Path folder) throws IOException {
		Path card = folder.resolve("README.md");
		String text = Files.isRegularFile(card) ? textOf(card) : "";
		Matcher found = FRONT_MATTER.matcher(text);
		boolean fronted = found.find();
		String matter = fronted ? found.group(1) : "";
		Matcher languages = LANGUAGES.matcher(matter);
		return new CardFile(languages.find() ? CODE.matcher(languages.group(1)).results().map(MatchResult::group).toList() : List.of(), figures(matter),
				fronted ? text.substring(found.end()).stripLeading() : text);
	}

	/**
	 * Of {@code model-index}, as Hugging Face lays it out over lines: a data set with a name, then metrics with type or name, and value. A {@code name_fr}
	 * below the name is our own: the name in French.
	 */
	private static List<ModelFigure> figures(String matter) {
		String translated = "name_" + Locale.getDefault().getLanguage();
		List<ModelFigure> figures = new ArrayList<>();
		String dataset = "";
		String label = "";
		String metric = "";
		boolean inMetrics = false;
		for (String line : matter.lines().dropWhile(line -> !line.startsWith("model-index:")).toList()) {
			Matcher field = FIELD.matcher(line);
			String key = field.matches() ? field.group(1) : "";
			switch (key) {
				case "dataset" -> inMetrics = false;
				case "metrics" -> inMetrics = true;
				case "name" -> {
					dataset = inMetrics ? dataset : field.group(2);
					label = inMetrics ? label : field.group(2);
					metric = inMetrics ? field.group(2) : metric;
				}
				case "type" -> metric = inMetrics ? field.group(2) : metric;
				case "value" -> figures.add(new ModelFigure((dataset + ' ' + metric).strip(), (label + ' ' + metric).strip(), field.group(2)));
				default -> label = key.equals(translated) && !inMetrics ? field.group(2) : label;
			}
		}
		return figures;
	}

	private static String textOf(Path card) throws IOException {
		try {
			return Files.readString(card);
		} catch (MalformedInputException notText) {
			return "";
		}
	}
}
