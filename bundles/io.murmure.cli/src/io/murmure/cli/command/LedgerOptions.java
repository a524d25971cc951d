package io.murmure.cli.command;

import java.time.LocalDate;
import java.util.Optional;

import io.murmure.core.component.Sentence;
import io.murmure.core.parameter.ParameterException;
import io.murmure.core.study.LedgerEntry;
import io.murmure.core.study.LedgerNote;
import picocli.CommandLine.Option;

/** What the ledger is told of channels. */
final class LedgerOptions {

	@Option(names = "--basis", paramLabel = "consent|public|legitimate-interest")
	private Optional<String> basis = Optional.empty();

	@Option(names = "--retain-until", paramLabel = "YYYY-MM-DD")
	private Optional<LocalDate> retention = Optional.empty();

	@Option(names = "--workplace", negatable = true)
	private Boolean workplace;

	LedgerNote note() {
		return new LedgerNote(basis.map(LedgerOptions::basis), retention, Optional.ofNullable(workplace));
	}

	private static LedgerEntry.Basis basis(String typed) {
		for (LedgerEntry.Basis known : LedgerEntry.Basis.values()) {
			if (known.name().replace('_', '-').equalsIgnoreCase(typed)) {
				return known;
			}
		}
		throw new ParameterException(Sentence.of(LedgerOptions.class, "no-basis", typed));
	}
}
