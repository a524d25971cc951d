/**
 * Brings together what the analyses of needs, crises, trends, meanings, bursts and feelings found, strongest first, each as a sentence that is told in the reader's language, with the posts that prove it.
 *
 * <p>It reads their tables and adds nothing of its own but the order.
 */
package io.murmure.analysis.findings;
