/**
 * Reads what the program signal-export writes of Signal Desktop: {@code data.json} with one message a line, or the chat as text. It
 * knows the core and the reading of exports.
 */
package io.murmure.connector.signal;
