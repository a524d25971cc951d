/**
 * The Findings perspective: the inbox of what is new, what is missing and what is about to break, each finding with its evidence and what the listener makes of it,
 * trend lines, and the boards of crises and needs. It tells findings by the sentences of the core, knows kinds of its own for colours alone, and shows a kind that it does not know.
 */
package io.murmure.workbench.findings;
