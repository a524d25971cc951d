package io.murmure.core.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskerTest {

	private static final Map<String, String> PEOPLE = Map.of("Camille Dupont", "Heron-aaaa", "Rose Martin", "Lynx-bbbb", "~ Zoé", "Ibis-cccc",
			"john_doe", "Puma-dddd", "awesome", "Kiwi-eeee", "Léo Martin", "Lama-ffff", "Ada L.", "Oryx-hhhh", "Vélo Bellevue", "Moa-gggg");

	private final Masker masker = new Masker(PEOPLE.keySet(), PEOPLE::get);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			écris à jean.dupont@example.org stp     | écris à [e-mail] stp
			appelle le 06 39 98 12 34               | appelle le [phone]
			call +33 6 39 98 12 34 now              | call [phone] now
			tel 0639981234!                         | tel [phone]!
			FR76 3000 6000 0112 3456 7890 189 merci | [iban] merci
			on est au 12 rue des Lilas, 44000 Nantes | on est au [address]
			meet at 14 Baker Street tomorrow        | meet at [address] tomorrow
			""")
	void whatPointsToAPersonIsTakenOut(String written, String masked) {
		assertEquals(masked, masker.mask(written));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rue de Bourg 7, 1003 Lausanne       | [address]
			on est Avenue de la Gare 3          | on est [address]
			au chemin du Lac 4, 1005 Lausanne.  | au [address].
			ou 12 chemin du Lac 1005 Lausanne   | ou [address]
			Rue du Mont-Blanc 18, au fond       | [address], au fond
			14 Elm St, Springfield IL 62704     | [address]
			Flat 2, 10 Downing St               | Flat 2, [address]
			22 Old Mill Rd., SW1A 2AA now       | [address] now
			12 Main St Apt 4, Springfield IL 62704 | [address]
			17 Rathbone Pl, London W1T 1HZ      | [address]
			place de la République 5, 1000 Lausanne | [address]
			rendez-vous au 45 de la rue Pasteur | rendez-vous au [address]
			BP 123, 75001 Paris                 | [address]
			P.O. Box 112, Dublin 2              | [address]
			12 rue des Lilas, résidence les Pins, bât. C, 33000 Bordeaux | [address]
			""")
	void addressesAreTakenOutWhereverTheNumberStands(String written, String masked) {
		assertEquals(masked, masker.mask(written));
	}

	@ParameterizedTest
	@ValueSource(strings = { "la rue Cler 14h", "rendez-vous place du Marché 18", "avenue Foch 3 km plus loin", "la rue Monge 20 euros", "2 New St Bernard dogs", "le cours d’Histoire 2", "chemin du lac", "route Nationale 7",
			"il y a 3 Dr House", "bus rue Monge 8:30", "place Carnot 18, venez", "la résidence les Pins, bât. C", "12 people from the old street market" })
	void whatOnlyLooksLikeAnAddressStays(String written) {
		assertEquals(written, masker.mask(written));
	}

	@ParameterizedTest
	@ValueSource(strings = { "fr76 3000 6000 0112 3456 7890 189", "FR76-3000-6000-0112-3456-7890-189", "fr7630006000011234567890189", "GB82.WEST.1234.5698.7654.32" })
	void accountsAreTakenOutHoweverTheyAreWritten(String account) {
		assertEquals("sur [iban] merci", masker.mask("sur " + account + " merci"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "fr76 3000 6000 0112 3456 7890 188", "la ref ab12-3456-7890-1234" })
	void whatOnlyLooksLikeAnAccountStays(String written) {
		assertEquals(written, masker.mask(written));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			sécu 1 85 05 78 006 084 91 !       | sécu [id] !
			mon n° est le 185057800608491      | mon n° est le [id]
			née en Corse : 2 69 05 2A 004 321 10 | née en Corse : [id]
			carte 4242 4242 4242 4242, merci   | carte [card], merci
			4242-4242-4242-4242                | [card]
			amex 3782 822463 10005             | amex [card]
			sécu 1 85 05 78 006 084 36         | sécu 1 85 05 78 006 084 36
			commande 4242 4242 4242 4243       | commande 4242 4242 4242 4243
			colis #4242424242424242            | colis #4242424242424242
			""")
	void numbersWithCheckDigitsAreTakenOutWhereTheseAreRight(String written, String masked) {
		assertEquals(masked, masker.mask(written));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			salut Helene et HELENE, merci helene | salut Heron-aaaa et Heron-aaaa, merci Heron-aaaa
			Noel Garcon, NOEL GARÇON             | Lynx-bbbb, Lynx-bbbb
			José Núñez où es-tu, José ?          | Ibis-cccc où es-tu, Ibis-cccc ?
			@helene_vidal                        | @Heron-aaaa
			merci Soren                          | merci Oryx-dddd
			""")
	void namesAreFoundWithAndWithoutTheirAccents(String written, String masked) {
		Map<String, String> people = Map.of("Hélène Vidal", "Heron-aaaa", "Noël Garçon", "Lynx-bbbb", "Jose Nunez", "Ibis-cccc", "Søren Marche", "Oryx-dddd");
		assertEquals(masked, new Masker(people.keySet(), people::get).mask(written));
	}

	@ParameterizedTest
	@ValueSource(strings = { "joyeux noel, à noël", "Noel approche", "au marché", "please come here", "une cote de boeuf" })
	void everydayWordsStayThoughANameDiffersByAnAccentAlone(String written) {
		Map<String, String> people = Map.of("Noël Garçon", "Lynx-bbbb", "Søren Marche", "Oryx-dddd", "Côme Côté", "Ibis-cccc");
		assertEquals(written, new Masker(people.keySet(), people::get).mask(written));
	}

	@Test
	void twoWhoseNamesDifferByAnAccentAloneAreNotToldApart() {
		Map<String, String> people = Map.of("Zoé Martel", "Lynx-bbbb", "Zoe Martel", "Oryx-dddd");
		assertEquals("merci [name]", new Masker(people.keySet(), people::get).mask("merci Zoe Martel"));
	}

	@Test
	void aPlatformsNameIsNobodys() {
		Map<String, String> people = Map.of("Facebook user", "Lynx-bbbb");
		assertEquals("sur le groupe Facebook", new Masker(people.keySet(), people::get).mask("sur le groupe Facebook"));
	}

	@Test
	void theHostOfAHandleIsNobodysName() {
		Masker hosts = new Masker(List.of("ana@mastodon.social", "max.bsky.social", "lea.fr"), Map.of("ana@mastodon.social", "Heron-aaaa", "max.bsky.social", "Lynx-bbbb", "lea.fr", "Ibis-cccc")::get);
		assertEquals("le réseau social, Mastodon, https://exemple.fr", hosts.mask("le réseau social, Mastodon, https://exemple.fr"));
		assertEquals("@Heron-aaaa et @Lynx-bbbb, @Ibis-cccc", hosts.mask("@ana et @max.bsky.social, @lea.fr"));
		assertEquals("https://mastodon.social/@Heron-aaaa/1 https://mastodon.social/users/Heron-aaaa", hosts.mask("https://mastodon.social/@ana/1 https://mastodon.social/users/ana"));
	}

	@Test
	void aHandleWithAHostIsTakenOutThoughNobodyHereBearsIt() {
		assertEquals("merci @[name] !", masker.mask("merci @somebody.bsky.social !"));
		assertEquals("@v1.2 @Override", masker.mask("@v1.2 @Override"));
	}

	@Test
	void aNameRunTogetherIsAHandle() {
		assertEquals("@Heron-aaaa et @Heron-aaaa, camilledupont", masker.mask("@CamilleDupont et @camille_dupont, camilledupont"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			mon portable 06.39.98.12.34, merci  | mon portable [phone], merci
			06-39-98-12-34 ou 06/39/98/12/35    | [phone] ou [phone]
			le 06 - 39 - 98 - 12 - 34.          | le [phone].
			cabinet : 01.99.00.12.34            | cabinet : [phone]
			Tél:01.99.00.12.34                  | Tél:[phone]
			écris sur wa.me/33639981234         | écris sur wa.me/[phone]
			https://api.whatsapp.com/send?phone=33639981234 | https://api.whatsapp.com/send?phone=[phone]
			click tel:+33639981234 or tel:0639981234 | click tel:[phone] or tel:[phone]
			le 12/03/2026 au 06.39.98.12.34     | le 12/03/2026 au [phone]
			12/03/2026 06/39/98/12/34           | 12/03/2026 [phone]
			Spain: 612 34 56 78 or 612.34.56.78 | Spain: [phone] or [phone]
			Germany 0151 23456789, 030-12-34-56 | Germany [phone], [phone]
			belge 0475 12 34 56 ou 0475/12.34.56 | belge [phone] ou [phone]
			suisse 079 123 45 67, 079.123.45.67 | suisse [phone], [phone]
			call +33.6.39.98.12.34, (0)6 39 98 12 34 | call [phone], [phone]
			le 06.39.98.12.34/07.39.98.12.34    | le [phone]/[phone]
			or (202) 555-0143, 415.555.0134     | or [phone], [phone]
			+1 (765) 734‑3839, 06‑39‑98‑12‑34  | [phone], [phone]
			""")
	void phonesAreTakenOutHoweverTheyAreWritten(String written, String masked) {
		assertEquals(masked, masker.mask(written));
	}

	@ParameterizedTest
	@ValueSource(strings = { "le 12.03.2026 à 14h30", "le 03.12.2026 14.30", "on 2026-03-12, not 03/12/2026 10:20:30", "(2026-03-12)", "(03/12/2026)", "du 03/04/2026-05/04/2026", "de 08.30-09.45 ou 08h30-09h45",
			"at 08:30:15, 10:20", "la saison 2025-2026 (2010-2020)", "prix 01.20.30.40.50 €", "1.299.999,99 € et $1,234,567.89", "12 345 678 €", "version 1.20.300.4000, v0.10.2024.1203", "01.02.03.04 is out",
			"score 6-4 7-5 10-8 21-19", "they won 101-99, 98-102, 110-104", "ISBN 0-306-40615-2", "ISBN 978-2-07-036822-8", "ISBN: 0306406152", "ISBN-10: 2070368227", "0-306-40615-X", "192.168.100.200", "612 345 678 visites",
			"/2026/06/12/34/56/78", "pi 3.14159265358 et 0.123456789", "commande #0639981234", "order 20260312 total 1234567" })
	void numbersThatNobodyDialsStay(String written) {
		assertEquals(written, masker.mask(written));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			bonjour @33639981234 tu viens ?     | bonjour @[phone] tu viens ?
			hi @15551234567 and @447700900456   | hi @[phone] and @[phone]
			et @\u2068447700900456\u2069, oui     | et @\u2068[phone]\u2069, oui
			call 33639981234 or 447700900456.   | call [phone] or [phone].
			Tél:33639981234, 4915112345678      | Tél:[phone], [phone]
			""")
	void phonesAreTakenOutWithoutTheirPlusSignWhereSomebodyIsAddressedOrACountryHasSuchNumbers(String written, String masked) {
		assertEquals(masked.translateEscapes(), masker.mask(written.translateEscapes()));
	}

	@Test
	void whoIsANumberIsKnownAlsoAsThoseInTheSameCountryWriteIt() {
		Masker masker = new Masker(List.of("+33 6 39 98 12 34", "+447700900456", "+32 470 12 34 56", "+33 4 70 12 34 56"),
				Map.of("+33 6 39 98 12 34", "Heron-aaaa", "+447700900456", "Lynx-bbbb", "+32 470 12 34 56", "Moa-cccc", "+33 4 70 12 34 56", "Owl-dddd")::get);
		assertEquals("Heron-aaaa, Heron-aaaa, Lynx-bbbb ou [phone]", masker.mask("06 39 98 12 34, 0639981234, 07700 900456 ou 06 39 98 12 35"));
		assertEquals("[phone]", masker.mask("04 70 12 34 56"), "it may be either of two");
		assertEquals("Heron-aaaa ou 06 39 98 12 35", masker.maskNames("06.39.98.12.34 ou 06 39 98 12 35"));
	}

	@Test
	void theNumberOfSomebodyWhoTakesPartIsTheirPseudonymHoweverItIsWritten() {
		Masker masker = new Masker(List.of("+33 6 39 98 12 34", "+447700900456", "15551234567"), Map.of("+33 6 39 98 12 34", "Heron-aaaa", "+447700900456", "Lynx-bbbb", "15551234567", "Moa-cccc")::get);
		assertEquals("Heron-aaaa, Heron-aaaa, @Heron-aaaa, Heron-aaaa ou @+33639981235", masker.maskNames("+33 6 39 98 12 34, +33639981234, @33639981234, 0033 6 39 98 12 34 ou @+33639981235"));
		assertEquals("@Lynx-bbbb, wa.me/Lynx-bbbb, Lynx-bbbb: 447700900456x", masker.mask("@447700900456, wa.me/447700900456, +44 7700 900456: 447700900456x"));
		assertEquals("@Moa-cccc and Moa-cccc, not @[phone]", masker.mask("@15551234567 and +1 (555) 123-4567, not @15551234568"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			commande n° 06 39 98 12 34          | commande n° [phone]
			appelle au n° 0639981234            | appelle au n° [phone]
			mon numéro : 0639981234, n° 33639981234 | mon numéro : [phone], n° [phone]
			Pour toute commande : 0639981234    | Pour toute commande : [phone]
			to order: (202) 555-0143            | to order: [phone]
			deux tickets 0639981234             | deux tickets [phone]
			""")
	void whatCanBeDialledIsTakenOutThoughSomethingIsOrderedBesideIt(String written, String masked) {
		assertEquals(masked, masker.mask(written));
	}

	@ParameterizedTest
	@ValueSource(strings = { "commande n° 2026031408 ref 0612 colis 00000012", "n° 2026031408", "order no. 2125550143", "order 2125550143 and 2125550144", "n° de commande 0639981234", "facture n°0639981234",
			"suivi: 2125550143", "colis 33639981234567", "votre référence est 2026031408", "parcel number 33639981234", "0000 12 34 56", "00123456", "202603141030", "1767225600000", "2026031200457", "id=33639981234",
			"https://example.org/33639981234", "33639981234 €", "3770001234567", "100012345678901" })
	void numbersOfOrdersAndParcelsAndThoseThatNoPlanHasStay(String written) {
		assertEquals(written, masker.mask(written));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			merci camille !                  | merci Heron-aaaa !
			Camille Dupont arrive            | Heron-aaaa arrive
			@john_doe and john_doe           | @Puma-dddd and Puma-dddd
			demande à Zoé                    | demande à Ibis-cccc
			on a vu Rose hier                | on a vu Lynx-bbbb hier
			merci Ada L. pour tout           | merci Oryx-hhhh pour tout
			Les Martin viennent tous         | Les [name] viennent tous
			""")
	void namesBecomePseudonyms(String written, String masked) {
		assertEquals(masked, masker.mask(written));
	}

	@ParameterizedTest
	@ValueSource(strings = { "la rose est belle", "Rose ou jaune ?", "this is awesome", "le 12/03/2026 à 18h30", "2026-03-12 10:20",
			"300 000 personnes", "1 000 000 000 pas", "prix 1 299,99 €", "10 km en 20 min 30 s", "😀😀 génial", "Rendez-vous au Vélo Café de Bellevue" })
	void everydayWordsAndNumbersStay(String written) {
		assertEquals(written, masker.mask(written));
	}

	@Test
	void aTextWithoutPeopleStaysTheSame() {
		String written = "Bonjour à tous, rien de neuf";
		assertEquals(written, new Masker(List.of(), name -> "").mask(written));
	}

	@Test
	void aWordBesideTheWordOfARoleIsAThingWhereItStandsLikeOne() {
		Masker masker = new Masker(List.of("Papa Cargo", "Camille Martin"), name -> name.startsWith("Papa") ? "Heron-k7q2" : "Lotus-a1b2");
		assertEquals("Mon cargo passe, et la batterie du cargo fait le reste.", masker.mask("Mon cargo passe, et la batterie du cargo fait le reste."));
		assertEquals("We bought a cargo bike", masker.mask("We bought a cargo bike"));
		assertEquals("Merci Heron-k7q2 !", masker.mask("Merci Cargo !"));
		assertEquals("Merci Heron-k7q2 !", masker.mask("Merci papa cargo !"));
		assertEquals("demande à notre Lotus-a1b2", masker.mask("demande à notre camille"));
	}

	@Test
	void whatIsListenedForStaysWhoeverIsCalledSo() {
		List<String> authors = List.of("Lampyrelle", "Service Lampyrelle", "Camille Martin");
		Masker masker = new Masker(authors, name -> "Heron-k7q2", List.of("Lampyrelle", "Lampyrelle L2"));
		assertEquals("Ma Lampyrelle L2 clignote, @lampyrelle ! Merci Heron-k7q2.", masker.mask("Ma Lampyrelle L2 clignote, @lampyrelle ! Merci Camille."));
		assertEquals("Ma Heron-k7q2 L2 clignote", new Masker(authors.subList(0, 1), name -> "Heron-k7q2").mask("Ma Lampyrelle L2 clignote"));
		Masker shop = new Masker(authors, name -> "Heron-k7q2", List.of("Les Vélos de Camille"));
		assertEquals("Merci Heron-k7q2, chez les vélos de Camille on répare tout", shop.mask("Merci Camille, chez les vélos de Camille on répare tout"), "only the whole name is the subject's");
		assertEquals("Heron-k7q2 a répondu", masker.mask("service lampyrelle a répondu"));
	}
}
