/**
 * Reads what Telegram Desktop exports: {@code result.json} of one chat or of a whole account, in its layouts since 2020, and the pages
 * of the HTML export. It knows the core and the reading of exports.
 */
package io.murmure.connector.telegram;
