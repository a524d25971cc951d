package io.murmure.workbench.findings.internal.topics;

import java.util.List;

import io.murmure.core.privacy.Disclosure;

/**
 * Topics that lie close together: a place in the tree of topics.
 *
 * @param name       the words that weigh most in them together
 * @param namePeople the fewest people who used one of them, 0 for none
 * @param topics     ids
 */
public record Family(long id, String name, long namePeople, long posts, long people, List<Long> topics) {

	/** Without a name that too few people have used. */
	Family shareable(Disclosure rule, List<Long> left) {
		return new Family(id, rule.allows(namePeople) ? name : "", namePeople, posts, people, topics.stream().filter(left::contains).toList());
	}
}
