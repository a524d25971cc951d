package io.murmure.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.murmure.cli.internal.ConsoleProgress;
import io.murmure.cli.internal.Context;
import io.murmure.cli.internal.CsvLines;
import io.murmure.core.series.BurstDetector;
import io.murmure.core.source.FileSource;
import io.murmure.core.source.SourceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells how surprising each point of a series is, point by point. */
@Command(name = "find-bursts", mixinStandardHelpOptions = true)
public final class FindBursts implements Callable<Integer> {

	/** From here on the sentence at the end counts a point as a burst. */
	private static final double BURST = 0.9;

	private final Context context;

	@Option(names = "--series", required = true, paramLabel = "FILE.csv")
	private Path series;

	@Option(names = "--out", required = true, paramLabel = "FILE.csv")
	private Path out;

	@Option(names = "--zone", paramLabel = "ZONE")
	private ZoneId zone = ZoneOffset.UTC;

	public FindBursts(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		BurstDetector.Watch watch = context.toolbox().burstDetector().watch(zone);
		ConsoleProgress progress = new ConsoleProgress(context.console());
		SeriesRows rows = new SeriesRows(series.getFileName().toString(), zone);
		long points = 0;
		long bursts = 0;
		try (Stream<Map<String, String>> table = context.toolbox().rowReader().rows(new FileSource(series))) {
			Iterator<Map<String, String>> all = table.iterator();
			// a column that is not there is told by the first row, before the file is written
			Optional<SeriesRows.Point> next = next(rows, all);
			try (CsvLines lines = new CsvLines(Files.newBufferedWriter(out), List.of("timestamp", "value", "anomaly_score"))) {
				progress.begin(series.getFileName().toString(), -1);
				Instant last = Instant.MIN;
				for (; next.isPresent(); next = next(rows, all)) {
					SeriesRows.Point point = next.get();
					last = point.time().isBefore(last) ? last : point.time();
					double score = watch.next(last, point.value()).score();
					lines.line(List.of(point.timestamp(), point.typed(), String.format(Locale.ROOT, "%.9f", score)));
					points++;
					bursts += score >= BURST ? 1 : 0;
					progress.worked(1);
				}
			}
		}
		progress.endLine();
		context.console().tell("bursts.done", points, bursts, out);
		return 0;
	}

	private static Optional<SeriesRows.Point> next(SeriesRows rows, Iterator<Map<String, String>> all) throws SourceException {
		return all.hasNext() ? Optional.of(rows.point(all.next())) : Optional.empty();
	}
}
