package io.murmure.connector.table;

/** How {@code 03/04/2024} is meant. */
public enum DateOrder {
	/** Whatever the whole column tells. */
	GUESS,
	/** 3 April. */
	DAY_FIRST,
	/** March 4. */
	MONTH_FIRST
}
