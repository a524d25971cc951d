package io.murmure.connector.whatsapp;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

import io.murmure.connector.whatsapp.OrderEvidence.Decision;
import io.murmure.connector.whatsapp.OrderEvidence.Reason;

/** What the survey saw of one layout of stamps: how often it stands, in which order its dates are, who writes behind it. Memory for the authors. */
final class SeenLayout {

	private final int layout;
	private final long firstLine;
	private final OrderEvidence order;
	private final Set<String> authors = new HashSet<>();
	private boolean nobody;

	/** @param first the first stamp that has it */
	SeenLayout(Stamp first, long firstLine) {
		this.layout = first.layout();
		this.firstLine = firstLine;
		this.order = new OrderEvidence(first.yearAt());
	}

	void see(Stamp stamp) {
		order.see(stamp);
	}

	void by(String author) {
		if (authors.size() < Authors.MOST) {
			authors.add(author);
		}
	}

	/** Neither an author nor WhatsApp itself: as in an agenda. */
	void byNobody() {
		nobody = true;
	}

	int layout() {
		return layout;
	}

	long firstLine() {
		return firstLine;
	}

	long stamps() {
		return order.stamps();
	}

	boolean isClosed() {
		return StampScanner.isClosed(layout);
	}

	boolean sharesAuthorsWith(SeenLayout other) {
		return !Collections.disjoint(authors, other.authors);
	}

	/** Whether the phone was set to another clock or language meanwhile: the same people write, and only clock and words are written otherwise. */
	boolean goesOnFrom(SeenLayout main) {
		return isClosed() && StampScanner.isAlike(layout, main.layout) && !nobody && sharesAuthorsWith(main);
	}

	Decision decide(DateOrder wanted) {
		return order.decide(wanted);
	}

	/** Where its own dates leave a doubt, those of {@code main} decide. */
	Decision decideAfter(SeenLayout main, DateOrder wanted) {
		Decision own = decide(wanted);
		return own.reason() == Reason.CERTAIN ? own : main.decide(wanted);
	}
}
