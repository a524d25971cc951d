package io.murmure.ui.widgets;

import java.util.OptionalDouble;

import org.eclipse.swt.graphics.Color;

/**
 * One row of a {@link BarChart}.
 *
 * @param label     what is measured
 * @param value     in [0, 1] of the full width
 * @param told      the value in words or figures, beside the bar
 * @param colour    of the bar
 * @param faded     whether it is too weak or uncertain to count
 * @param reference a value to compare with, drawn as a tick
 * @param help      what it means, for a tooltip; empty for none
 */
public record Bar(String label, double value, String told, Color colour, boolean faded, OptionalDouble reference, String help) {

	public static Bar of(String label, double value, String told, Color colour) {
		return new Bar(label, value, told, colour, false, OptionalDouble.empty(), "");
	}

	public Bar asFaded(boolean isFaded) {
		return new Bar(label, value, told, colour, isFaded, reference, help);
	}

	public Bar against(double other) {
		return new Bar(label, value, told, colour, faded, OptionalDouble.of(other), help);
	}

	/** Says in a tooltip what is measured. */
	public Bar explained(String meaning) {
		return new Bar(label, value, told, colour, faded, reference, meaning);
	}
}
