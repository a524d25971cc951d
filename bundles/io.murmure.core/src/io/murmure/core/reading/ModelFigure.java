package io.murmure.core.reading;

/**
 * A measured figure that a model's card names.
 *
 * @param name  data set and metric as the card has them, the same in every language
 * @param label the same in the user's language, where the card has it
 * @param value as the card has it
 */
public record ModelFigure(String name, String label, String value) {
}
