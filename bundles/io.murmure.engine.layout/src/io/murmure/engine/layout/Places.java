package io.murmure.engine.layout;

/** Where nodes are, by number. The unit has no meaning; y grows downwards, as on a screen. */
public record Places(float[] x, float[] y) {

	public static Places of(int nodes) {
		return new Places(new float[nodes], new float[nodes]);
	}

	public int size() {
		return x.length;
	}

	public Places copy() {
		return new Places(x.clone(), y.clone());
	}
}
