package io.murmure.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.murmure.cli.internal.ConsoleProgress;
import io.murmure.cli.internal.Context;
import io.murmure.cli.internal.CsvLines;
import io.murmure.core.community.Certainty;
import io.murmure.core.community.CommunityMethod;
import io.murmure.core.community.CommunityWords;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.core.source.FileSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds the communities of a graph in a file of edges. */
@Command(name = "find-communities", mixinStandardHelpOptions = true)
public final class FindCommunities implements Callable<Integer> {

	private static final String DEFAULT_METHOD = "consensus";

	private final Context context;

	@Option(names = "--edges", required = true, paramLabel = "FILE.csv")
	private Path edges;

	@Option(names = "--out", required = true, paramLabel = "FILE.csv")
	private Path out;

	@Option(names = "--method", paramLabel = "ID", defaultValue = DEFAULT_METHOD)
	private String method;

	@Option(names = "--half-life", paramLabel = "DURATION")
	private Optional<Duration> halfLife = Optional.empty();

	@Option(names = "--set", paramLabel = "k=v")
	private Map<String, String> set = new LinkedHashMap<>();

	@Option(names = "--json")
	private boolean json;

	public FindCommunities(Context context) {
		this.context = context;
	}

	@Override
	public Integer call() throws IOException {
		if (halfLife.filter(half -> !half.isPositive()).isPresent()) {
			throw new ParameterException(context.console().text("edges.halfLife", halfLife.get()));
		}
		List<CommunityMethod<?>> methods = context.toolbox().communityMethods();
		CommunityMethod<?> chosen = methods.stream().filter(one -> one.id().equals(method)).findFirst()
				.orElseThrow(() -> new ParameterException(context.console().text("method.none", method,
						String.join(", ", methods.stream().map(CommunityMethod::id).toList()))));
		ConsoleProgress progress = new ConsoleProgress(context.console());
		EdgeTable table = new EdgeTable(context.console(), halfLife);
		try (Stream<Map<String, String>> rows = context.toolbox().rowReader().rows(new FileSource(edges))) {
			progress.begin(edges.getFileName().toString(), -1);
			rows.forEach(row -> {
				table.add(row);
				progress.worked(1);
			});
		}
		tellLeftOut(table);
		progress.begin(chosen.label(context.console().locale()), -1);
		List<CommunityMethod.Found> found = find(chosen, table, progress);
		write(table, found);
		progress.endLine();
		Certainty certainty = Certainty.of(table.edges(), found);
		tell(found.size(), table.nodes());
		if (certainty.isTooMixed()) {
			context.console().sentence(CommunityWords.of(context.console().locale()).tooMixed());
		}
		if (json) {
			Map<String, Object> answer = new LinkedHashMap<>();
			answer.put("communities", found.size());
			answer.put("nodes", table.nodes());
			answer.put("certainty", certainty.share());
			answer.put("too_mixed", certainty.isTooMixed());
			context.console().json(answer);
		}
		return 0;
	}

	private void tellLeftOut(EdgeTable table) {
		if (table.leftOut() > 0) {
			List<Long> first = table.firstLeftOut();
			String rows = first.stream().map(String::valueOf).collect(Collectors.joining(", ", "", table.leftOut() > first.size() ? ", …" : ""));
			context.console().tell("edges.leftOut", edges.getFileName(), table.leftOut(), rows);
		}
	}

	private <P extends Record> List<CommunityMethod.Found> find(CommunityMethod<P> chosen, EdgeTable table, Progress progress) {
		return chosen.find(table.edges(), Parameters.create(chosen.parameters(), set), progress);
	}

	private void tell(long communities, long nodes) {
		if (communities == 0) {
			context.console().tell("communities.none", nodes);
		} else {
			context.console().tell("communities.done", communities, nodes, out);
		}
	}

	private void write(EdgeTable table, List<CommunityMethod.Found> found) throws IOException {
		try (CsvLines lines = new CsvLines(Files.newBufferedWriter(out), List.of("node", "community", "stability"))) {
			for (int community = 0; community < found.size(); community++) {
				for (int member : found.get(community).members()) {
					lines.line(List.of(table.name(member), community, String.format(Locale.ROOT, "%.4f", found.get(community).stability())));
				}
			}
		}
	}
}
