package io.murmure.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

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
	void weightsWhoseSumIsTooLargeForANumberAreReadAsSmallerOnesAre() throws IOException {
		List<String> plain = new ArrayList<>(List.of("source,target,weight"));
		List<String> huge = new ArrayList<>(plain);
		twoCliques().stream().skip(1).forEach(edge -> {
			plain.add(edge + ",1");
			huge.add(edge + ",1e308");
		});
		assertEquals(found(plain).stream().map(row -> String.join(" ", row)).toList(), found(huge).stream().map(row -> String.join(" ", row)).toList());
	}

	@Test
	void weightsKeepTheirUnitForAResolutionThatIsToldInIt() throws IOException {
		List<String> edges = new ArrayList<>(List.of("source,target,weight"));
		twoCliques().stream().skip(2).forEach(edge -> edges.add(edge + ",8"));
		Path out = folder.resolve("found.csv");
		Ran.command("find-communities", "--edges", file(edges), "--out", out, "--method", "cpm", "--set", "relative=false", "--set", "resolution=2").exits(0);
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

	/** Ten people in two groups of five two years ago, in two others now. */
	@Test
	void withAHalfLifeTheTiesOfTodayCountAndWithoutItAllTiesAlike() throws IOException {
		List<String> edges = new ArrayList<>(List.of("source,target,time"));
		for (int one = 1; one <= 2 * MEMBERS; one++) {
			for (int other = one + 1; other <= 2 * MEMBERS; other++) {
				if (one <= MEMBERS == other <= MEMBERS) {
					edges.add("p%d,p%d,2024-03-02".formatted(one, other));
				}
				if (one % 2 == other % 2) {
					edges.add("p%d,p%d,2026-03-02T08:15:00Z".formatted(one, other));
				}
			}
		}
		Set<Set<String>> today = Set.of(Set.of("p1", "p3", "p5", "p7", "p9"), Set.of("p2", "p4", "p6", "p8", "p10"));
		assertEquals(today, groups(edges, "--half-life", "P60D"));
		assertNotEquals(today, groups(edges));
		assertNotEquals(today, groups(edges, "--half-life", "P36500D"), "nothing fades in two years of a hundred");
	}

	@Test
	void aHalfLifeNeedsTimesAndLeavesOutWhatHasNone() throws IOException {
		Path out = folder.resolve("found.csv");
		Ran.command("find-communities", "--edges", file(twoCliques()), "--out", out, "--half-life", "P30D").exits(2).tells("time, which the file lacks; it has source, target");
		List<String> edges = new ArrayList<>(twoCliques().stream().map(edge -> edge.equals("source,target") ? edge + ",time" : edge + ",2026-03-02").toList());
		edges.add("a1,b2,last spring");
		Ran.command("find-communities", "--edges", file(edges), "--out", out, "--half-life", "P30D").exits(0).tells("edges.csv: 1 row was left out");
		Ran.command("find-communities", "--edges", file(edges), "--out", out).exits(0).neverTells("left out");
		Ran.command("find-communities", "--edges", file(edges), "--out", out, "--half-life", "PT0S").exits(2).tells("A half-life is a time such as P30D");
	}

	@Test
	void whereTiesAreTooMixedItIsToldThatNoAnswerIsToBeTrusted() throws IOException {
		SplittableRandom random = new SplittableRandom(1);
		List<String> edges = new ArrayList<>(List.of("source,target"));
		for (int tie = 0; tie < 360; tie++) {
			edges.add("p" + random.nextInt(60) + ",p" + random.nextInt(60));
		}
		Path out = folder.resolve("found.csv");
		Ran.command("find-communities", "--edges", file(edges), "--out", out, "--json").exits(0).tells("Ties are too mixed here to trust any circle").answers("\"too_mixed\":true");
		Ran.command(Locale.FRENCH, "find-communities", "--edges", file(edges), "--out", out).exits(0).tells("Les liens sont ici trop mêlés");
		Ran.command("find-communities", "--edges", file(twoCliques()), "--out", out).exits(0).neverTells("too mixed");
	}

	@Test
	void aStudyOfTiesThatAreTooMixedSaysSo() throws IOException {
		SplittableRandom random = new SplittableRandom(1);
		List<String> posts = new ArrayList<>(List.of("id,author,date,text,reply_to"));
		for (int post = 0; post < 600; post++) {
			posts.add("m%d,Personne%d,2026-03-%02dT%02d:%02d:00Z,Encore un mot,%s".formatted(post, random.nextInt(60), 1 + post / 30, post % 30 / 3, post % 3 * 20,
					post == 0 ? "" : "m" + random.nextInt(post)));
		}
		Path study = folder.resolve("s.murmure");
		Ran.command("import", Files.write(folder.resolve("posts.csv"), posts), "--study", study, "--basis", "consent", "--key-file", folder.resolve("my.key")).exits(0);
		Ran.command("analyse", "--study", study, "--only", "communities").exits(0).tells("Ties are too mixed here to trust any circle");
	}

	@Test
	void aFullDiskIsTold() throws IOException {
		Path full = Path.of("/dev/full");
		assumeTrue(Files.isWritable(full));
		Ran.command("find-communities", "--edges", file(twoCliques()), "--out", full).exits(1).inPlainWords();
	}

	private Set<Set<String>> groups(List<String> edges, String... options) throws IOException {
		return Set.copyOf(found(edges, options).stream().collect(groupingBy(row -> row[1], mapping(row -> row[0], toSet()))).values());
	}

	private List<String[]> found(List<String> edges, String... options) throws IOException {
		Path out = folder.resolve("found.csv");
		Object[] command = Stream.concat(Stream.of("find-communities", "--edges", file(edges), "--out", out), Stream.of(options)).toArray();
		Ran.command(command).exits(0);
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
