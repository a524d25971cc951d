package io.murmure.core.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by what stands before a number that it is one of an order, a parcel, an invoice: {@code commande n° 2026031408}. */
final class Reference {

	private static final int FARTHEST = 80;
	private static final String THING = "(?:commandes?|cmd|orders?|colis|parcels?|packages?|suivi|tracking|r[ée]f(?:[ée]rences?)?s?|factures?|invoices?|dossiers?|tickets?|devis|contrats?|contracts?|r[ée]servations?|bookings?"
			+ "|shipments?|envois?|serial|s[ée]rie|article|siren|siret|ean|imei)(?![\\p{L}\\p{N}])";
	private static final String SIGN = "(?:#|n[°º]|(?:nos?|nr|num)\\b\\.?)";
	private static final Pattern BEFORE = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + THING + "|" + SIGN + ")(?:[\\s:.=(]|" + THING + "|" + SIGN
			+ "|(?:num[ée]ros?|numbers?|id|code|est|is|de|du|la|le|of)(?![\\p{L}\\p{N}])|\\d[\\d-]{3,20}\\s*(?:,|et|and|&|ou|or)\\s)*+\\z");
	private static final Pattern ANY_THING = Pattern.compile("(?iu)" + THING);
	private static final Pattern ANY_SIGN = Pattern.compile("(?iu)" + SIGN + "|num[ée]ro|number");

	private Reference() {
	}

	/**
	 * @param start    where the number begins
	 * @param dialable whether it is a phone number by itself, which only "n° de commande" or the like keeps from being one
	 */
	static boolean precedes(String text, int start, boolean dialable) {
		Matcher before = BEFORE.matcher(text).region(Math.max(0, start - FARTHEST), start);
		if (!before.find()) {
			return false;
		}
		String said = before.group();
		return !dialable || ANY_THING.matcher(said).find() && ANY_SIGN.matcher(said).find();
	}
}
