package io.murmure.connector.messenger;

import java.util.regex.Pattern;

/** What Meta calls everybody whose account is closed, in the language of the download: nobody's name, and not one person. */
final class ClosedAccount {

	private static final Pattern LABEL = Pattern.compile("(?iu)(?:(?:facebook|instagram|messenger)[\\s-](?:user|nutzer(?::?in)?|gebruiker|användare|bruger|bruker|korisnik|felhasználó)"
			+ "|(?:utilisateur|utilisatrice|usuario|usuaria|utente|utilizador|usuário|użytkownik|utilizator|uživatel|пользователь)\\s(?:(?:de|di|do)\\s|d['’])?(?:facebook|instagram|messenger)(?:a|u)?)");

	private ClosedAccount() {
	}

	/** The name; none where it is only said that the account is closed. */
	static String nameOf(String sender) {
		return LABEL.matcher(sender.strip()).matches() ? "" : sender;
	}
}
