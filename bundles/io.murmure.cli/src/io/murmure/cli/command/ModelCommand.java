package io.murmure.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.murmure.cli.internal.ConsoleProgress;
import io.murmure.cli.internal.Context;
import io.murmure.cli.internal.Json;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.LabelledSample;
import io.murmure.core.reading.ModelCheck;
import io.murmure.core.reading.ModelCheck.Labelled;
import io.murmure.core.reading.PrecisionChoice;
import io.murmure.core.reading.ReadingSession;
import io.murmure.core.source.FileSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
		throw new ParameterException(new CommandLine(spec), context.console().text("usage.choose", "murmure model add DIR",
				"murmure model check ID --labelled FILE, murmure model measure DIR"));
	}

	/** Copies a model into the user's own folder once it has shown that it can be read. */
	@Command(name = "add", mixinStandardHelpOptions = true)
	int add(@Parameters(paramLabel = "DIR", descriptionKey = "folder") Path folder, @Option(names = "--json") boolean json) throws IOException {
		Models.print(List.of(context.toolbox().modelEngine().add(folder, new ConsoleProgress(context.console()))), json, context.console());
		return 0;
	}

	/** Measures, for those who will read with a model, what 8-bit integers cost and bring. */
	@Command(name = "measure", mixinStandardHelpOptions = true)
	int measure(@Parameters(paramLabel = "DIR", descriptionKey = "folder") Path folder, @Option(names = "--json") boolean json) throws IOException {
		ConsoleProgress progress = new ConsoleProgress(context.console());
		PrecisionChoice choice = context.toolbox().modelEngine().measure(folder, progress);
		progress.endLine();
		try (PrintWriter out = context.console().writer()) {
			if (json) {
				new Json(out).writeLine(Map.of("folder", folder.toString(), "precision", choice.precision().word(), "loss", choice.loss(), "speedUp", choice.speedUp()));
			} else {
				out.println(context.console().text("model.measured", folder, choice.loss(), choice.speedUp(), choice.precision().word()));
			}
		}
		return 0;
	}

	/** Measures a model on the user's own labelled sample. */
	@Command(name = "check", mixinStandardHelpOptions = true)
	int check(@Parameters(paramLabel = "ID", descriptionKey = "measured") String model, @Option(names = "--labelled", required = true, paramLabel = "FILE") Path labelled,
			@Option(names = "--text", paramLabel = "COLUMN", defaultValue = "text") String text,
			@Option(names = "--label", paramLabel = "COLUMN", defaultValue = "label") String label,
			@Option(names = "--head", paramLabel = "emotion|fine|sentiment|need", defaultValue = Head.EMOTION) String head,
			@Option(names = "--json") boolean json, @Mixin ReadingOption reading) throws IOException {
		ConsoleProgress progress = new ConsoleProgress(context.console());
		List<Labelled> sample = new LabelledSample(text, label).read(context.toolbox().rowReader(), new FileSource(labelled),
				one -> reading.utterance(one, context.toolbox()));
		try (ReadingSession session = context.toolbox().modelEngine().open(model, reading.options(), progress)) {
			boolean graphics = ReadingOption.tell(session, context.console());
			CheckReport report = new CheckReport(ModelCheck.of(session, head, sample, progress), session.identity());
			progress.endLine();
			ReadingOption.tellWhoRead(graphics, session, context.console());
			try (PrintWriter out = context.console().writer()) {
				if (json) {
					new Json(out).writeLine(report.asData());
				} else {
					report.print(context.console(), out);
				}
			}
		}
		return 0;
	}
}
