package io.murmure.connector.instagram;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import io.murmure.core.source.Source;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonHead;
import io.murmure.lib.exports.Owner;

/** Whose download it is: told by the user, or by the profile in it, whose folders and fields are called in the language of the account. */
final class OwnHandle {

	private static final List<String> PROFILES = List.of("profile.json", "personal_information/personal_information.json", "personal_information/personal_information/personal_information.json");
	private static final List<String> FIELDS = List.of("Username", "Nom d’utilisateur", "Nom d'utilisateur", "Nom de profil", "Benutzername", "Nombre de usuario", "Nome utente", "Nome de usuário",
			"Nome de utilizador", "Gebruikersnaam");
	private static final int FOLDERS_UP = 3;
	private static final int FILES_SEEN = 200;
	private static final long LARGEST_PROFILE = 1 << 18;

	private OwnHandle() {
	}

	static String of(String told, Source file) throws IOException {
		String owner = Owner.of(told, file, PROFILES, OwnHandle::handle);
		if (!owner.equals(Owner.UNNAMED)) {
			return owner;
		}
		for (Source other : file.around(FOLDERS_UP).stream().filter(OwnHandle::mayTell).limit(FILES_SEEN).toList()) {
			Optional<String> found = JsonHead.of(other).has("profile_user[].string_map_data") ? Owner.in(other, OwnHandle::handle) : Optional.empty();
			if (found.isPresent()) {
				return found.get();
			}
		}
		return Owner.UNNAMED;
	}

	private static boolean mayTell(Source file) {
		return file.name().endsWith(".json") && file.size() <= LARGEST_PROFILE;
	}

	private static Optional<String> handle(Json about) {
		if (about.has("username")) {
			return about.get("username").some();
		}
		Json fields = about.get("profile_user").items().stream().findFirst().orElse(Json.MISSING).get("string_map_data");
		return FIELDS.stream().map(name -> fields.get(name, "value").text()).filter(name -> !name.isBlank()).findFirst();
	}
}
