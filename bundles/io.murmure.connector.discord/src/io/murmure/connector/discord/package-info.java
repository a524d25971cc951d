/**
 * Reads what DiscordChatExporter writes, as JSON or CSV: one channel, thread or direct conversation a file. It knows the core and the
 * reading of exports.
 */
package io.murmure.connector.discord;
