package io.murmure.engine.layout.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import io.murmure.engine.layout.raster.LabelPlacement.Label;

class LabelPlacementTest {

	@Test
	void theMoreImportantOfTwoNamesThatWouldOverlapIsKept() {
		List<Label> placed = new LabelPlacement(400, 300).place(List.of(new Label(1, 100, 100, 80, 16), new Label(2, 120, 104, 80, 16), new Label(3, 300, 200, 80, 16)), 10);
		assertEquals(List.of(1, 3), placed.stream().map(Label::id).toList());
	}

	@Test
	void namesNeverOverlapAndStayInThePicture() {
		SplittableRandom random = new SplittableRandom(9);
		List<Label> labels = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			labels.add(new Label(i, random.nextInt(400), random.nextInt(300), 20 + random.nextInt(80), 14));
		}
		List<Label> placed = new LabelPlacement(400, 300).place(labels, 1000);
		for (Label one : placed) {
			assertFalse(one.x() - one.width() / 2.0 < 0 || one.y() - one.height() / 2.0 < 0, one + " leaves the picture");
			for (Label other : placed) {
				boolean apart = Math.abs(one.x() - other.x()) * 2 >= one.width() + other.width() || Math.abs(one.y() - other.y()) * 2 >= one.height() + other.height();
				assertFalse(one != other && !apart, one + " overlaps " + other);
			}
		}
	}

	@Test
	void aNameThatHasNoRoomUnderItsDiscGoesBesideItAndCoversNoDisc() {
		LabelPlacement placement = new LabelPlacement(400, 300);
		placement.keepClear(200, 120, 12);
		placement.keepClear(200, 148, 12);
		Label under = new Label(1, 200, 141, 60, 14);
		Label right = new Label(1, 247, 120, 60, 14);
		Label left = new Label(1, 153, 120, 60, 14);
		assertEquals(List.of(right), placement.place(List.of(under, right, left), 10));
	}
}
