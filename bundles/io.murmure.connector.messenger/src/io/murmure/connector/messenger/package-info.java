/**
 * Reads the conversations of Facebook Messenger and of Instagram as "Download your information" gives them ({@code message_1.json}),
 * and the end-to-end encrypted ones that Messenger itself exports. It knows the core and the reading of exports.
 */
package io.murmure.connector.messenger;
