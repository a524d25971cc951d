package io.murmure.core.reading;

/**
 * What {@link Precision#AUTO} measured on the model's own check set.
 *
 * @param precision the one that was chosen
 * @param loss      points of macro-F1, of a hundred, that int8 loses against fp32; negative when it gains
 * @param speedUp   how many times as many texts a second int8 reads
 */
public record PrecisionChoice(Precision precision, double loss, double speedUp) {
}
