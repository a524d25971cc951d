package io.murmure.connector.document.internal.text;

/**
 * A paragraph or heading as the document has it.
 *
 * @param heading  whether it stands above what follows
 * @param page     page or slide from 1, 0 where the document has none
 * @param position ordinal in the document, or line of a text file; from 1
 * @param text     its lines
 */
public record Block(boolean heading, int page, long position, String text) {

	Block with(String newText) {
		return new Block(heading, page, position, newText);
	}
}
