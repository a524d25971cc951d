import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.murmure.core.community.CommunityMethod;
import io.murmure.core.community.EdgeList;
import io.murmure.core.parameter.Parameters;
import io.murmure.core.progress.Progress;
import io.murmure.engine.graph.ConsensusMethod;
import io.murmure.engine.graph.CpmMethod;
import io.murmure.engine.graph.Graph;
import io.murmure.engine.graph.LabelPropagationMethod;
import io.murmure.engine.graph.Modularity;
import io.murmure.engine.graph.ModularityMethod;
import io.murmure.engine.graph.PlainSearch;

/**
 * One method of Murmure on a file of ties, once, with nothing warmed up: name, seconds, megabytes at the peak, communities, and for modularity what it reached. METHOD goes from the ties to
 * circles and who is in several; METHOD-search times the search alone on a graph that is built already, as the peers' are timed. Usage: CommunitiesBench METHOD FILE
 */
public final class CommunitiesBench {

	public static void main(String[] arguments) throws IOException {
		EdgeList edges = read(Path.of(arguments[1]));
		if (arguments[0].endsWith("-search")) {
			PlainSearch search = PlainSearch.of(arguments[0].replace("-search", ""), Graph.of(edges));
			System.out.printf(Locale.ROOT, "murmure-%s %.1f %d %d%s%n", arguments[0], search.seconds(), peak(), search.communities(), search.modularity());
			return;
		}
		long begin = System.nanoTime();
		List<CommunityMethod.Found> found = switch (arguments[0]) {
			case "cpm" -> find(new CpmMethod(), edges, Map.of("resolution", "0.05", "runs", "1"));
			case "label-propagation" -> find(new LabelPropagationMethod(), edges, Map.of("runs", "1"));
			case "modularity" -> find(new ModularityMethod(), edges, Map.of("runs", "1"));
			default -> find(new ConsensusMethod(), edges, Map.of());
		};
		double seconds = (System.nanoTime() - begin) / 1e9;
		System.out.printf(Locale.ROOT, "murmure-%s %.1f %d %d%s%n", arguments[0], seconds, peak(), found.size(), arguments[0].equals("modularity") ? modularity(edges, found) : "");
	}

	private static <P extends Record> List<CommunityMethod.Found> find(CommunityMethod<P> method, EdgeList edges, Map<String, String> typed) {
		return method.find(edges, Parameters.create(method.parameters(), typed), Progress.NONE);
	}

	private static String modularity(EdgeList edges, List<CommunityMethod.Found> found) {
		int[] partition = new int[edges.nodes()];
		int alone = found.size();
		Arrays.fill(partition, -1);
		for (int c = 0; c < found.size(); c++) {
			for (int v : found.get(c).members()) {
				partition[v] = c;
			}
		}
		for (int v = 0; v < partition.length; v++) {
			partition[v] = partition[v] < 0 ? alone++ : partition[v];
		}
		return String.format(Locale.ROOT, " %.4f", Modularity.of(Graph.of(edges), partition, 1));
	}

	private static EdgeList read(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file)) {
			IntBuffer numbers = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()).asIntBuffer();
			int nodes = numbers.get();
			int[] source = new int[numbers.remaining() / 2];
			int[] target = new int[source.length];
			double[] weight = new double[source.length];
			Arrays.fill(weight, 1);
			for (int e = 0; e < source.length; e++) {
				source[e] = numbers.get();
				target[e] = numbers.get();
			}
			return new EdgeList(nodes, source, target, weight);
		}
	}

	/** Megabytes that the whole process held at most; 0 where the system does not say. */
	private static long peak() throws IOException {
		Path status = Path.of("/proc/self/status");
		return Files.exists(status) ? Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
				.findFirst().orElse(0) : 0;
	}
}
