package io.murmure.core.report;

import java.nio.file.Path;

/** The port behind which a page of HTML becomes a PDF. */
public interface PagePrinter {

	/**
	 * Prints on this machine and loads nothing from anywhere.
	 *
	 * @param page well-formed XHTML without a document type, its style and pictures in it
	 * @param file PDF; written anew
	 */
	void print(String page, Path file);
}
