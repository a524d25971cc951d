package io.murmure.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.murmure.cli.internal.ConsoleProgress;
import io.murmure.cli.internal.Context;
import io.murmure.core.home.MurmureHome;
import io.murmure.core.reading.EmotionReader;
import io.murmure.core.reading.ModelException;
import io.murmure.core.source.FileSource;

/** Brings a model, or measures one. */
@Command(name = "model", mixinStandardHelpOptions = true)
public final class ModelCommand implements Runnable {

	private final Context context;

	@Spec
	private CommandSpec spec;

	public ModelCommand(Context context) {
		this.context = context;
	}

	@Override
	public void run() {
		throw new ParameterException(new CommandLine(spec), "murmure model add DIR, or murmure model check ID --labelled FILE");
	}

	/** Copies a model into the user's own folder once it has shown that it can be read. */
	@Command(name = "add", mixinStandardHelpOptions = true)
	int add(@Parameters(paramLabel = "DIR") Path folder) throws IOException {
		String id = folder.toAbsolutePath().normalize().getFileName().toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-");
		try (EmotionReader.Session session = context.toolbox().emotionReader().open(folder.toString(), new ConsoleProgress(context.console()))) {
			session.read(List.of("Bonjour"), io.murmure.core.progress.Progress.NONE);
		}
		Path target = MurmureHome.models().resolve(id);
		if (Files.exists(target)) {
			throw new ModelException("There is a model \"" + id + "\" already: remove " + target + " or rename the new folder.");
		}
		Files.createDirectories(target);
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.copy(file, target.resolve(file.getFileName().toString()));
			}
		}
		context.console().out().println(id);
		return 0;
	}

	/** Measures a model on the user's own labelled sample. */
	@Command(name = "check", mixinStandardHelpOptions = true)
	int check(@Parameters(paramLabel = "ID") String model, @Option(names = "--labelled", required = true, paramLabel = "FILE") Path labelled,
			@Option(names = "--text", paramLabel = "COLUMN", defaultValue = "text") String text,
			@Option(names = "--label", paramLabel = "COLUMN", defaultValue = "label") String label) throws IOException {
		List<String> texts = new ArrayList<>();
		List<List<String>> truths = new ArrayList<>();
		try (Stream<Map<String, String>> rows = context.toolbox().rowReader().rows(new FileSource(labelled))) {
			rows.forEach(row -> {
				texts.add(required(row, text));
				truths.add(List.of(required(row, label).strip().toLowerCase(Locale.ROOT).split("\\s*[,;|]\\s*")));
			});
		}
		try (EmotionReader.Session session = context.toolbox().emotionReader().open(model, new ConsoleProgress(context.console()))) {
			LabelScores scores = new LabelScores(session.labels());
			List<EmotionReader.EmotionReading> readings = session.read(texts, new ConsoleProgress(context.console()));
			for (int i = 0; i < readings.size(); i++) {
				scores.add(truths.get(i), readings.get(i).emotions());
			}
			scores.print(context.console().out());
		}
		return 0;
	}

	private static String required(Map<String, String> row, String column) {
		String value = row.get(column);
		if (value == null) {
			throw new io.murmure.core.parameter.ParameterException("The sample has no column \"" + column + "\"; it has "
					+ String.join(", ", row.keySet()) + ".");
		}
		return value;
	}
}
