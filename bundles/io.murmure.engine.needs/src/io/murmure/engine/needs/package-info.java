/**
 * Finds what people lack in what they say: signs of requests, problems, work-arounds, comparisons and questions in French and English, together with a
 * model's need head where there is one, what is said of a rival, and the needs that several texts tell of in different words and languages.
 *
 * <p>It knows texts and readings alone: no studies, no people.
 */
package io.murmure.engine.needs;
