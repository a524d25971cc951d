/**
 * Reads what the browser extension Zeeschuimer captured while somebody looked at X, TikTok, Instagram or Threads, as it saves it and as
 * 4CAT hands it on (one JSON object a line). It knows the core and the reading of exports.
 */
package io.murmure.connector.zeeschuimer;
