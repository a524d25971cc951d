package io.murmure.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two cliques joined by one edge are two communities. */
class FindCommunitiesTest {

	private static final int MEMBERS = 5;

	@TempDir
	Path folder;

	@Test
	void eachCliqueIsOneCommunity() throws IOException {
		List<String[]> rows = found(twoCliques());
		assertEquals(2 * MEMBERS, rows.size());
		Map<String, Set<String>> communities = rows.stream().collect(groupingBy(row -> row[0].substring(0, 1), mapping(row -> row[1], toSet())));
		assertEquals(Map.of("a", 1, "b", 1), Map.of("a", communities.get("a").size(), "b", communities.get("b").size()));
		assertEquals(2, rows.stream().map(row -> row[1]).distinct().count());
	}

	@Test
	void rowsThatAreNoEdgesAreToldAndLeftOut() throws IOException {
		List<String> edges = twoCliques();
		edges.add("a1");
		edges.add("b1,,2");
		Path out = folder.resolve("found.csv");
		Ran.command("find-communities", "--edges", file(edges), "--out", out).exits(0).tells("edges.csv: 2 rows were left out");
		assertEquals(1 + 2 * MEMBERS, Files.readAllLines(out).size());
	}

	@Test
	void thatThereIsNoneIsToldInASentence() throws IOException {
		Path edges = file(List.of("source,target", "a1,b1"));
		Path out = folder.resolve("found.csv");
		Ran.command("find-communities", "--edges", edges, "--out", out).exits(0).tells("No community was found among 2 nodes").neverTells("written");
		Ran.command(Locale.FRENCH, "find-communities", "--edges", edges, "--out", out).exits(0).tells("Aucune communauté n’a été trouvée parmi 2 nœuds");
		assertEquals(List.of("node,community,stability"), Files.readAllLines(out));
	}

	@Test
	void aFullDiskIsTold() throws IOException {
		Path full = Path.of("/dev/full");
		assumeTrue(Files.isWritable(full));
		Ran.command("find-communities", "--edges", file(twoCliques()), "--out", full).exits(1).inPlainWords();
	}

	private List<String[]> found(List<String> edges) throws IOException {
		Path out = folder.resolve("found.csv");
		Ran.command("find-communities", "--edges", file(edges), "--out", out).exits(0);
		return Files.readAllLines(out).stream().skip(1).map(line -> line.split(",")).toList();
	}

	private Path file(List<String> edges) throws IOException {
		return Files.write(folder.resolve("edges.csv"), edges);
	}

	private static List<String> twoCliques() {
		List<String> edges = new ArrayList<>(List.of("source,target", "a1,b1"));
		for (String group : List.of("a", "b")) {
			for (int one = 1; one <= MEMBERS; one++) {
				for (int other = one + 1; other <= MEMBERS; other++) {
					edges.add(group + one + "," + group + other);
				}
			}
		}
		return edges;
	}
}
