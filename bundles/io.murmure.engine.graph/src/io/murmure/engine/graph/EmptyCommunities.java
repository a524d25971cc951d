package io.murmure.engine.graph;

/** The numbers of communities that nobody is in. Each step in O(1); memory 8 bytes a community. */
final class EmptyCommunities {

	private final int[] stack;
	/** Where a community stands on the stack, if it does. */
	private final int[] place;
	private int size;

	EmptyCommunities(int communities) {
		stack = new int[communities];
		place = new int[communities];
	}

	/** One of them; there must be one. */
	int any() {
		return stack[size - 1];
	}

	/** Somebody left as the last. */
	void add(int community) {
		place[community] = size;
		stack[size++] = community;
	}

	/** Somebody came into one that was empty: any of them, since who moves may have chosen it before its last member left. */
	void remove(int community) {
		int last = stack[--size];
		stack[place[community]] = last;
		place[last] = place[community];
	}
}
