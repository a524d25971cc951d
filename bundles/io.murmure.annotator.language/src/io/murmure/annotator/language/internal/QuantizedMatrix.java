package io.murmure.annotator.language.internal;

import java.io.IOException;

/**
 * A matrix whose rows are stored as one byte a block of columns (product quantization), and a byte for the row's length.
 *
 * <p>Jégou, Douze, Schmid, <i>Product quantization for nearest neighbor search</i>, PAMI 2011.
 */
final class QuantizedMatrix {

	private final byte[] codes;
	private final Codebook codebook;
	private final byte[] lengthCodes;
	private final Codebook lengths;

	private QuantizedMatrix(byte[] codes, Codebook codebook, byte[] lengthCodes, Codebook lengths) {
		this.codes = codes;
		this.codebook = codebook;
		this.lengthCodes = lengthCodes;
		this.lengths = lengths;
	}

	static QuantizedMatrix read(LittleEndianInput in) throws IOException {
		if (!in.bool()) {
			throw new IOException("models whose vectors are not normalised are not read");
		}
		int rows = Math.toIntExact(in.int64());
		in.skip(Long.BYTES);
		byte[] codes = in.bytes(in.int32());
		Codebook codebook = Codebook.read(in);
		return new QuantizedMatrix(codes, codebook, in.bytes(rows), Codebook.read(in));
	}

	/** Adds {@code factor} times a row to {@code sum}. */
	void addRow(int row, float factor, float[] sum) {
		float length = lengths.centroids[lengthCodes[row] & 0xFF];
		codebook.addTo(sum, codes, row, factor * length);
	}

	/** 256 centroids for each block of columns; the last block may be narrower. */
	private record Codebook(int blocks, int width, int lastWidth, float[] centroids) {

		private static final int CENTROIDS = 256;

		static Codebook read(LittleEndianInput in) throws IOException {
			int dimension = in.int32();
			return new Codebook(in.int32(), in.int32(), in.int32(), in.floats(dimension * CENTROIDS));
		}

		void addTo(float[] sum, byte[] codes, int row, float factor) {
			for (int block = 0; block < blocks; block++) {
				int code = codes[row * blocks + block] & 0xFF;
				int columns = block == blocks - 1 ? lastWidth : width;
				int centroid = block * CENTROIDS * width + code * columns;
				for (int i = 0; i < columns; i++) {
					sum[block * width + i] += factor * centroids[centroid + i];
				}
			}
		}
	}
}
