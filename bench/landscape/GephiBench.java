import java.util.Arrays;
import java.util.Locale;

import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.UndirectedGraph;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2Builder;

import io.murmure.engine.layout.Places;

/** The same network and start in gephi-toolkit's ForceAtlas2 (Barnes-Hut, its default precision), milliseconds a step. */
public final class GephiBench {

	private static final int STEPS = 8;

	public static void main(String[] arguments) {
		Planted network = Planted.of(Integer.parseInt(arguments[0]), 1);
		GraphModel model = GraphModel.Factory.newInstance();
		UndirectedGraph graph = model.getUndirectedGraph();
		Places places = LayoutBench.scattered(network.nodes());
		Node[] nodes = new Node[network.nodes()];
		for (int v = 0; v < nodes.length; v++) {
			nodes[v] = model.factory().newNode(Integer.toString(v));
			nodes[v].setPosition(places.x()[v], places.y()[v]);
			graph.addNode(nodes[v]);
		}
		for (int e = 0; e < network.source().length; e++) {
			graph.addEdge(model.factory().newEdge(nodes[network.source()[e]], nodes[network.target()[e]], false));
		}
		ForceAtlas2 layout = new ForceAtlas2(new ForceAtlas2Builder());
		layout.setGraphModel(model);
		layout.resetPropertiesValues();
		layout.setBarnesHutOptimize(true);
		layout.setScalingRatio(10.0);
		layout.setThreadsCount(Runtime.getRuntime().availableProcessors());
		layout.initAlgo();
		for (int warm = 0; warm < 3; warm++) {
			layout.goAlgo();
		}
		double[] wall = new double[STEPS];
		double begin = LayoutBench.cpu();
		for (int i = 0; i < STEPS; i++) {
			long from = System.nanoTime();
			layout.goAlgo();
			wall[i] = (System.nanoTime() - from) / 1e6;
		}
		double cpu = (LayoutBench.cpu() - begin) / STEPS;
		layout.endAlgo();
		Arrays.sort(wall);
		System.out.printf(Locale.ROOT, "gephi step: wall min %.1f median %.1f ms, processors %.1f ms%n", wall[0], wall[STEPS / 2], cpu);
		System.exit(0);
	}
}
