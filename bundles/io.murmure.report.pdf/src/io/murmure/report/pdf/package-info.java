/**
 * Prints a page of the report as PDF on this machine: tagged (PDF/UA-1, PDF/A-3a), with its fonts in it, loading nothing from anywhere.
 *
 * <p>It may know the core and the library that renders pages.
 */
package io.murmure.report.pdf;
