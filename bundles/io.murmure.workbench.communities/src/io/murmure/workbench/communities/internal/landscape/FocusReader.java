package io.murmure.workbench.communities.internal.landscape;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.murmure.core.focus.Focus;

/**
 * Puts in Focus what a reader picks in the landscape.
 *
 * @param now    the Focus as it is
 * @param next   takes the next one
 * @param opened what follows when a circle is opened
 */
public record FocusReader(Landscape landscape, Supplier<Focus> now, Consumer<Focus> next, Runnable opened) implements LandscapePanel.Reader {

	@Override
	public void circle(int rank) {
		next.accept(now.get().onCommunities(Set.of(landscape.circles().get(rank).id())).onAuthors(Set.of()));
	}

	@Override
	public void person(int number) {
		next.accept(now.get().onAuthors(Set.of(landscape.people()[number])));
	}

	@Override
	public void open(int rank) {
		circle(rank);
		opened.run();
	}

	@Override
	public void people(int[] numbers) {
		next.accept(now.get().onCommunities(Set.of()).onAuthors(Arrays.stream(numbers).mapToObj(v -> landscape.people()[v]).collect(Collectors.toSet())));
	}

	@Override
	public void nothing() {
		next.accept(now.get().onCommunities(Set.of()).onAuthors(Set.of()));
	}
}
