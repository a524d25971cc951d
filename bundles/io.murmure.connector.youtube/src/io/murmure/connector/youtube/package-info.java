/**
 * Reads YouTube comments: those of one's own as Google Takeout gives them, and those under videos as the YouTube Data API answers them or
 * yt-dlp saves them. It knows the core and the reading of exports.
 */
package io.murmure.connector.youtube;
