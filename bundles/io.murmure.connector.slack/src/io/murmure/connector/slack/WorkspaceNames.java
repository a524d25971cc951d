package io.murmure.connector.slack;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.murmure.core.connector.ReadContext;
import io.murmure.core.source.Source;
import io.murmure.lib.exports.Json;
import io.murmure.lib.exports.JsonRecords;
import io.murmure.lib.exports.People;
import io.murmure.lib.exports.Trouble;

/** The names that people and channels bear in a workspace, by their ids. */
final class WorkspaceNames {

	private static final String SLACK_ITSELF = "USLACKBOT";

	private final Map<String, String> names = new HashMap<>();
	private final Map<String, String> channels = new HashMap<>();
	private final People people;
	private final WorkspaceRoles roles = new WorkspaceRoles();
	private final ReadContext context;

	private WorkspaceNames(ReadContext context) {
		this.context = context;
		this.people = new People(SlackConnector.PLATFORM, context);
	}

	/** @param users, channels the lists of an export; empty where it has none */
	static WorkspaceNames of(List<Source> users, List<Source> channels, ReadContext context) throws IOException {
		WorkspaceNames names = new WorkspaceNames(context);
		each(users, names::addUser);
		each(channels, channel -> names.channels.putIfAbsent(channel.get("id").text(), channel.get("name").text()));
		return names;
	}

	private static void each(List<Source> files, Consumer<Json> action) throws IOException {
		for (Source file : files) {
			try (JsonRecords all = JsonRecords.of(file, "[]"::equals, Trouble.IGNORED)) {
				all.forEachRemaining(one -> action.accept(one.value()));
			}
		}
	}

	private void addUser(Json user) {
		Json profile = user.get("profile");
		String name = profile.get("display_name").some().or(() -> user.get("name").some()).or(() -> profile.get("real_name").some()).orElse("");
		String id = user.get("id").text();
		names.putIfAbsent(id, people.of(name, id));
		Stream.of(user.get("name"), user.get("real_name"), profile.get("real_name"), profile.get("display_name"))
				.forEach(other -> context.alsoCalled(SlackConnector.PLATFORM, names.get(id), other.text()));
		roles.addUser(user);
	}

	WorkspaceRoles roles() {
		return roles;
	}

	/** The name of a channel, or the id of one that is not in the lists. */
	String channel(String id) {
		return channels.getOrDefault(id, id);
	}

	/** The name, or the id of somebody who is not in the list. */
	String of(String id) {
		return names.getOrDefault(id, id);
	}

	/** Who wrote a message; bots and people of other workspaces bring their name along. */
	String author(Json message) {
		String id = message.any("user", "comment_user").text();
		if (names.containsKey(id)) {
			return names.get(id);
		}
		Json profile = message.get("user_profile");
		String name = unlisted(message, profile);
		context.identified(SlackConnector.PLATFORM, name, id);
		Stream.of("name", "real_name").forEach(other -> context.alsoCalled(SlackConnector.PLATFORM, name, profile.get(other).text()));
		return name;
	}

	/** Whose message is gone; Slack signs most of those itself, and then it is not told. */
	String takenBack(Json tombstone) {
		return tombstone.get("user").text().equals(SLACK_ITSELF) ? "" : author(tombstone);
	}

	private String unlisted(Json message, Json profile) {
		return profile.get("display_name").some().or(() -> profile.get("name").some()).or(() -> message.get("username").some())
				.or(() -> message.get("bot_profile", "name").some()).or(() -> message.get("comment", "user").some().map(this::of))
				.or(() -> message.get("user").some()).or(() -> message.get("bot_id").some()).orElse("");
	}
}
