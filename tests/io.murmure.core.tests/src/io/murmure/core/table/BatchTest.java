package io.murmure.core.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;

import org.junit.jupiter.api.Test;

class BatchTest {

	private static final List<Column> COLUMNS = List.of(Column.number("person"), Column.text("name"));

	@Test
	void joinedBatchesHaveTheRowsOfEachInTurnWithWhatTheyLeaveOpen() {
		// arrays may be longer than there are rows
		Batch joined = Batch.joined(COLUMNS, List.of(batch(2, "Heron", null, "no row"), batch(1, "Lark", "no row"), batch(1, null, "no row")));
		assertEquals(4, joined.size());
		assertArrayEquals(new long[] { 0, 1, 0, 0 }, joined.longs("person"));
		assertArrayEquals(new String[] { "Heron", null, "Lark", null }, joined.texts("name"));
		assertFalse(joined.isNull("name", 2));
		assertTrue(joined.isNull("name", 1) && joined.isNull("name", 3));
	}

	@Test
	void noBatchesAreNoRows() {
		assertEquals(0, Batch.joined(COLUMNS, List.of()).size());
	}

	private static Batch batch(int size, String... names) {
		long[] people = new long[names.length];
		BitSet open = new BitSet();
		for (int i = 0; i < size; i++) {
			people[i] = i;
			open.set(i, names[i] == null);
		}
		return new Batch(COLUMNS, new Object[] { people, names }, new BitSet[] { new BitSet(), open }, size);
	}
}
