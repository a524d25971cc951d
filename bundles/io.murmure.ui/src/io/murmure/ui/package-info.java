/**
 * How Murmure looks: colours of both themes, fonts, icons, words for emotions, numbers and dates as the reader writes them. It knows SWT
 * and JFace, and of the core the palette, the emotions and how numbers are written; it knows neither the workbench nor studies.
 */
package io.murmure.ui;
