package io.murmure.workbench.communities.internal.landscape;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.murmure.engine.layout.Ties;
import io.murmure.workbench.Answers;
import io.murmure.workbench.Circle;

/**
 * The whole network of a study.
 *
 * @param people    author ids, those with the heaviest ties first, at most {@value #MOST_PEOPLE}
 * @param circles   by rank
 * @param community of each person, a rank of {@code circles} or {@link Ties#NONE}; of several, the one that holds the person most
 * @param second    the circle that holds each person most but for that one; {@link Ties#NONE} for who stands in one alone
 * @param moods     the emotion that each circle shows most beside neutral, empty for none
 * @param hidden    how many people found no room
 */
public record Landscape(long[] people, String[] names, List<Circle> circles, int[] community, int[] second, String[] moods, int[] source, int[] target,
		float[] weight, long hidden) {

	static final int MOST_PEOPLE = 100_000;
	static final int MOST_TIES = 500_000;

	public static Landscape read(Answers answers) {
		return LandscapeReader.read(answers);
	}

	public int size() {
		return people.length;
	}

	/** Who stands in more than one circle, those with the heaviest ties first. O(people). */
	public int[] bridges() {
		return IntStream.range(0, people.length).filter(v -> second[v] != Ties.NONE).toArray();
	}

	/** People of each circle, by rank. O(people). */
	public int[][] members() {
		int[][] members = new int[circles.size()][];
		int[] size = new int[circles.size()];
		Arrays.stream(community).filter(rank -> rank != Ties.NONE).forEach(rank -> size[rank]++);
		Arrays.setAll(members, rank -> new int[size[rank]]);
		for (int v = people.length - 1; v >= 0; v--) {
			if (community[v] != Ties.NONE) {
				members[community[v]][--size[community[v]]] = v;
			}
		}
		return members;
	}

	/** The number of the person with an id. O(people) to make. */
	public Numbering numbers() {
		return new Numbering(people);
	}
}
