/**
 * Reads documents and mails as posts: one post a paragraph, one post a message.
 *
 * <p>Apache Tika takes the text out of PDF, Word, OpenDocument, RTF, HTML, EPUB and slides, mime4j takes mails apart, and this bundle
 * cuts what comes out into what somebody said. Nothing in a document is executed, fetched or recognised from pictures. It knows the
 * words of core and the file formats; it knows nothing of pseudonyms or of the Study.
 */
package io.murmure.connector.document;
