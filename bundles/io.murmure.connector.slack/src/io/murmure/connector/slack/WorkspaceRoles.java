package io.murmure.connector.slack;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import io.murmure.core.record.Position;
import io.murmure.core.record.Role;
import io.murmure.core.record.SourceRecord;
import io.murmure.lib.exports.Json;

/** The roles that people bear in a workspace, by their ids, each told once in a channel. The export has no day of its own: they are told with the first message. */
final class WorkspaceRoles {

	/** What Slack calls who bears a sign of its list of people. */
	private static final Map<String, String> SIGNS = new TreeMap<>(Map.of("is_primary_owner", "Primary Owner", "is_owner", "Owner", "is_admin", "Admin", "is_restricted", "Guest"));

	private final Map<String, List<String>> byUser = new HashMap<>();
	private final Set<String> told = new HashSet<>();

	void addUser(Json user) {
		List<String> roles = SIGNS.entrySet().stream().filter(sign -> user.get(sign.getKey()).yes()).map(Map.Entry::getValue).toList();
		if (!roles.isEmpty()) {
			byUser.putIfAbsent(user.get("id").text(), roles);
		}
	}

	/** @param name what the person is called */
	void tell(String user, String name, String channel, Instant time, Position position, Consumer<SourceRecord> out) {
		if (byUser.containsKey(user) && told.add(channel + '\n' + user)) {
			byUser.get(user).forEach(role -> out.accept(new Role(SlackConnector.PLATFORM, channel, name, time, role, role, position)));
		}
	}
}
