/**
 * How Murmure looks: colours of both themes, fonts, icons, words for emotions, numbers and dates as the reader writes them. It knows SWT
 * and JFace and the palette of the core; it knows neither the workbench nor studies.
 */
package io.murmure.ui;
