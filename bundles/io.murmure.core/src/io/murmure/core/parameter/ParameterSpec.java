package io.murmure.core.parameter;

import java.util.List;

/**
 * One declared parameter, as dialogs, command line and documentation show it.
 *
 * @param name         the record component's name, which is also its name on the command line
 * @param type         its Java type
 * @param defaultValue as a user would type it
 * @param min          smallest value of a number, {@code -Infinity} when free
 * @param max          largest value of a number, {@code +Infinity} when free
 * @param choices      the values of an enum or boolean in lower case, empty for the rest
 */
public record ParameterSpec(String name, Class<?> type, String defaultValue, double min, double max, List<String> choices) {
}
