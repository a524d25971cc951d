package io.murmure.workbench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

import io.murmure.core.study.LedgerEntry.Basis;
import io.murmure.ui.Texts;

/** Lets the listener say on what basis channels are listened to, or that none is recorded. */
public final class BasisCombo {

	private final List<Optional<Basis>> bases = new ArrayList<>();
	private final Combo combo;

	/** @param id under which it is found by who drives the window */
	public BasisCombo(Composite parent, String id, Optional<Basis> chosen) {
		combo = new Combo(parent, SWT.READ_ONLY);
		combo.setData("id", id);
		offer(Optional.empty(), Texts.of(BasisCombo.class).get("basis.none"));
		Locale locale = Locale.getDefault();
		for (Basis basis : Basis.values()) {
			String label = basis.label(locale);
			offer(Optional.of(basis), label.substring(0, 1).toUpperCase(locale) + label.substring(1));
		}
		combo.select(bases.indexOf(chosen));
	}

	private void offer(Optional<Basis> basis, String label) {
		bases.add(basis);
		combo.add(label);
	}

	public Combo control() {
		return combo;
	}

	public Optional<Basis> chosen() {
		return bases.get(combo.getSelectionIndex());
	}

	public void onChoice(Consumer<Optional<Basis>> told) {
		combo.addListener(SWT.Selection, event -> told.accept(chosen()));
	}
}
