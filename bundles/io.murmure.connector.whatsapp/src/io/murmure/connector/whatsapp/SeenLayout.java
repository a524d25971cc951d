package io.murmure.connector.whatsapp;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

	/** Whether the phone was set to another clock meanwhile: the same people write, and only clock and words are written otherwise. */
	boolean isAlike(SeenLayout main) {
		return StampScanner.isAlike(layout, main.layout) && mayGoOnFrom(main);
	}

	/** Whether the phone may have been set to another language, with another form of dates: the same people write, and nobody else. */
	boolean mayGoOnFrom(SeenLayout main) {
		return isClosed() && StampScanner.isOfOneKind(layout, main.layout) && !nobody && sharesAuthorsWith(main);
	}

	/** The ways to read its dates, the likeliest first. */
	List<Decision> decisions(DateOrder wanted) {
		return order.decisions(wanted);
	}

	/** The same, but where its own dates leave a doubt, those of {@code main} are likelier. */
	List<Decision> decisionsAfter(SeenLayout main, DateOrder wanted) {
		List<Decision> own = decisions(wanted);
		return own.get(0).reason() == Reason.CERTAIN ? own : Stream.concat(Stream.of(main.decisions(wanted).get(0)), own.stream()).toList();
	}
}
