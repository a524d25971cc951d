/** Reads "Download your data" of TikTok as JSON or TXT: comments, conversations, own videos. It knows the core and the reading of exports. */
package io.murmure.connector.tiktok;
