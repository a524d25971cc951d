/**
 * Reads WhatsApp chats as the telephone exports them: a text file, or a ZIP file with the text and its media, from Android or iOS
 * in any language.
 *
 * <p>A chat is read twice. {@link io.murmure.connector.whatsapp.ChatSurvey} first looks at the whole file: which form its headers
 * have, in which order day and month stand, who writes, what the group is called. Then
 * {@link io.murmure.connector.whatsapp.ChatReader} cuts it into messages by what the survey found, and never guesses line by line.
 * What the languages of WhatsApp say for the same thing stands in {@code phrases.txt}, not in code. The bundle knows the core alone,
 * and never unpacks media.
 */
package io.murmure.connector.whatsapp;
