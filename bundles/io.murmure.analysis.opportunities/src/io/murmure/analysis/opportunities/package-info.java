/**
 * Which circle to ask first about which need: where a need is told by people of a circle that has influence, the more so where something rises with it; how the circle speaks, and what to ask it in its own
 * words. It tells of circles, never of people, and contacts nobody.
 *
 * <p>It may know the core, the needs engine and the libraries of circles and words; it reads what the analyses of needs, trends, profiles and relays made, and does without what is not there.
 */
package io.murmure.analysis.opportunities;
