/**
 * What holds each community together: closeness, presence, trust, feelings, what makes it tick, and who plays which part in it.
 *
 * <p>It reads communities that another analysis found, with posts, readings and interactions, and knows nothing of how they were found.
 */
package io.murmure.analysis.profiles;
