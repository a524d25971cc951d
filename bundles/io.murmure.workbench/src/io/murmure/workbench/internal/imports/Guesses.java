package io.murmure.workbench.internal.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.murmure.core.connector.Connector;
import io.murmure.core.connector.Guess;
import io.murmure.core.pipeline.Recognition;

/** What the connectors found in the files for parameters that are left open. */
final class Guesses {

	/**
	 * What was found in one file.
	 *
	 * @param file its name with the folders it lies in inside what the user named
	 */
	record OfFile(String file, Connector<?> connector, Map<String, Guess> guesses) {

		/** The parameters without which it cannot be read, given what is typed for each. */
		List<String> open(Typed typed) {
			return guesses.entrySet().stream().filter(one -> !one.getValue().allows(typed.of(connector, one.getKey()))).map(Map.Entry::getKey).sorted().toList();
		}
	}

	/** What is typed for a parameter; empty where it is left open. */
	interface Typed {
		String of(Connector<?> connector, String parameter);
	}

	/** A parameter that somebody has to say something for, and the first file that lacks it. */
	record Gap(String file, Connector<?> connector, String parameter) {
	}

	private final Map<Path, List<OfFile>> found = new LinkedHashMap<>();

	/** Looks into the sources; takes its time. */
	static List<OfFile> in(List<Recognition> recognised) {
		List<OfFile> files = new ArrayList<>();
		for (Recognition one : recognised) {
			one.connector().ifPresent(connector -> {
				try {
					files.add(new OfFile(one.source().place(), connector, connector.guess(one.source())));
				} catch (IOException toldByReading) {
					files.add(new OfFile(one.source().place(), connector, Map.of()));
				}
			});
		}
		return files;
	}

	void put(Path path, List<OfFile> files) {
		found.put(path, files);
	}

	void remove(Path path) {
		found.remove(path);
	}

	/** What has to be said before anything under a path can be read. */
	Optional<Gap> gap(Path path, Typed typed) {
		List<OfFile> files = found.getOrDefault(path, List.of());
		return files.stream().anyMatch(file -> file.open(typed).isEmpty()) ? Optional.empty()
				: files.stream().findFirst().map(file -> new Gap(file.file(), file.connector(), file.open(typed).getFirst()));
	}

	/** What was found in all files of the connector alike. */
	Optional<String> shared(Connector<?> connector, String parameter) {
		List<String> values = of(connector, parameter).stream().map(Guess::value).distinct().toList();
		return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
	}

	/** What its files offer. */
	List<String> choices(Connector<?> connector, String parameter) {
		return of(connector, parameter).stream().flatMap(guess -> guess.choices().stream()).distinct().toList();
	}

	private List<Guess> of(Connector<?> connector, String parameter) {
		return found.values().stream().flatMap(List::stream).filter(file -> file.connector() == connector)
				.map(file -> file.guesses().get(parameter)).flatMap(guess -> Optional.ofNullable(guess).stream()).toList();
	}
}
