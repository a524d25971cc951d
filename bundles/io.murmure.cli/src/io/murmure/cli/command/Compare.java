package io.murmure.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.murmure.cli.internal.ConsoleProgress;
import io.murmure.cli.internal.Context;
import io.murmure.core.comparison.Comparison;
import io.murmure.core.comparison.Rigour;
import io.murmure.core.comparison.Side;
import io.murmure.core.component.Sentence;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.reading.ReadingComparison;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudyException;
import io.murmure.core.study.StudyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells how two periods, communities, channels or studies differ; with neither, what changed when another model read the study. */
@Command(name = "compare", mixinStandardHelpOptions = true)
public final class Compare implements Callable<Integer> {

	private final Context context;

	@Option(names = "--study", required = true, paramLabel = "FILE")
	private List<Path> studies;

	@Option(names = "--period", paramLabel = "FROM..TO")
	private List<String> periods = List.of();

	@Option(names = "--community", paramLabel = "ID")
	private List<Long> communities = List.of();

	@Option(names = "--channel", paramLabel = "NAME")
	private List<String> channels = List.of();

	@Option(names = "--seed", paramLabel = "NUMBER")
	private long seed = Rigour.DEFAULT.seed();

	@Option(names = "--json")
	private boolean json;

	public Compare(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		List<Integer> given = List.of(studies.size(), periods.size(), communities.size(), channels.size());
		if (given.stream().allMatch(count -> count < 2)) {
			return models();
		}
		if (given.stream().anyMatch(count -> count > 2) || given.stream().filter(count -> count == 2).count() > 1) {
			throw new ParameterException(Sentence.of(Compare.class, "two-of-one"));
		}
		List<Study> opened = new ArrayList<>();
		try {
			for (Path study : studies) {
				opened.add(context.toolbox().store().open(study, StudyStore.Access.READ));
			}
			Selection selection = new Selection(periods, communities, channels);
			ConsoleProgress progress = new ConsoleProgress(context.console());
			progress.begin(studies.getFirst().getFileName().toString(), -1);
			Comparison found = context.toolbox().comparer().compare(side(selection, opened, 0), side(selection, opened, 1), Rigour.DEFAULT.seed(seed), progress);
			progress.endLine();
			new CompareOutput(context.console()).write(found, names(), json);
			return 0;
		} finally {
			opened.forEach(Study::close);
		}
	}

	private static Side side(Selection selection, List<Study> opened, int number) {
		Study study = opened.get(Math.min(number, opened.size() - 1));
		return new Side(study, selection.focus(study, number));
	}

	/** What tells the two sides apart. */
	private List<String> names() {
		if (studies.size() == 2) {
			return studies.stream().map(study -> study.getFileName().toString()).toList();
		}
		return periods.size() == 2 ? periods : channels.size() == 2 ? channels
				: communities.stream().map(id -> context.console().text("compare.circle", Long.toString(id))).toList();
	}

	private int models() throws IOException {
		if (!periods.isEmpty() || !communities.isEmpty() || !channels.isEmpty()) {
			throw new ParameterException(Sentence.of(Compare.class, "two-of-one"));
		}
		try (Study opened = context.toolbox().store().open(studies.getFirst(), StudyStore.Access.READ)) {
			new CompareModels(ReadingComparison.of(opened).orElseThrow(() -> new StudyException(Sentence.of(Compare.class, "one-model")))).write(context.console(), json);
			return 0;
		}
	}
}
