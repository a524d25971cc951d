package io.murmure.core.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;

import io.murmure.core.live.Delivery;
import io.murmure.core.live.LiveSource;
import io.murmure.core.live.Look;
import io.murmure.core.live.Subscription;
import io.murmure.core.parameter.ParameterException;
import io.murmure.testing.ScriptedCatalog;
import io.murmure.testing.ScriptedConnector;
import io.murmure.testing.ScriptedLiveSource;

/** Of two sources one takes every address of the web, the other is sure of its own; a third is read by what is not installed. */
class FollowedSourceTest {

	private final Catalog catalog = new ScriptedCatalog(List.of(ScriptedConnector.lines()),
			List.of(source("pages", "lines", address -> address.startsWith("https:") ? 0.3 : 0), source("squares", "lines", address -> address.endsWith("/square") ? 0.9 : 0),
					source("lonely", "nowhere", address -> address.equals("lonely") ? 1 : 0)),
			List.of());

	@Test
	void whoIsSurestOfTheAddressFollowsItAndItsConnectorReads() {
		FollowedSource square = of(" https://town.example/square ", Optional.empty());
		assertEquals(List.of("squares", "lines", "https://town.example/square"), List.of(square.fetcher().id(), square.reader().id(), square.address()));
		assertEquals("pages", of("https://town.example/", Optional.empty()).fetcher().id());
	}

	@Test
	void whoIsNamedFollowsAlsoWhatNobodyRecognises() {
		assertEquals("pages", of("https://town.example/square", Optional.of("pages")).fetcher().id());
		assertEquals("squares", of("the square", Optional.of("squares")).fetcher().id());
		assertEquals("squares", of("https://town.example/square", Optional.of("lines")).fetcher().id(), "of those that the connector reads the surest");
	}

	@Test
	void whatNobodyFollowsAndWhatNobodyReadsIsToldWithWhatThereIs() {
		String unknown = assertThrows(ParameterException.class, () -> of("nowhere", Optional.empty())).getMessage();
		assertTrue(unknown.contains("\"nowhere\"") && unknown.contains("pages, squares, lonely"), unknown);
		String unread = assertThrows(ParameterException.class, () -> of("lonely", Optional.empty())).getMessage();
		assertTrue(unread.contains("lonely") && unread.contains("\"nowhere\""), unread);
	}

	@Test
	void anotherAddressIsFollowedFromItsOwnBeginning() {
		FollowedSource square = of("https://town.example/square", Optional.empty());
		assertEquals("squares https://town.example/square", square.name(), "studies remember by it how far they came");
		assertNotEquals(square.name(), of("https://village.example/square", Optional.empty()).name());
	}

	@Test
	void credentialsAreThoseOfTheHost() {
		assertEquals("town.example", of("https://zoe:secret@town.example:8443/a|b/square", Optional.empty()).host());
	}

	private FollowedSource of(String address, Optional<String> named) {
		return FollowedSource.of(catalog, address, named);
	}

	private static LiveSource<?> source(String id, String connector, ToDoubleFunction<String> recognition) {
		return new ScriptedLiveSource(id, connector, recognition, new Subscription() {
			@Override
			public Delivery next(Look look) {
				throw new AssertionError("who is chosen is told without the network");
			}

			@Override
			public void close() {
			}
		});
	}
}
