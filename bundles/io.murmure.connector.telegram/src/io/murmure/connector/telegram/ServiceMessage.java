package io.murmure.connector.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

import io.murmure.core.record.Membership.Change;
import io.murmure.lib.exports.Json;

/** What Telegram itself says in a chat, as far as people came or went. */
final class ServiceMessage {

	private ServiceMessage() {
	}

	/** One person's coming or going. */
	record Move(String who, Change change) {
	}

	/** @param naming gives a person's name from display name and id */
	static List<Move> moves(Json message, BinaryOperator<String> naming) {
		String shown = message.get("actor").text();
		String actor = naming.apply(shown, message.get("actor_id").text());
		return switch (message.get("action").text()) {
			case "create_group" -> {
				List<Move> moves = new ArrayList<>(List.of(new Move(actor, Change.JOINED)));
				moves.addAll(members(message, shown, actor, Change.ADDED, Change.JOINED));
				yield moves.stream().distinct().toList();
			}
			case "invite_members" -> members(message, shown, actor, Change.ADDED, Change.JOINED);
			case "remove_members" -> members(message, shown, actor, Change.REMOVED, Change.LEFT);
			case "join_group_by_link", "join_group_by_request" -> List.of(new Move(actor, Change.JOINED));
			default -> List.of();
		};
	}

	/** Members stand there by name alone. */
	private static List<Move> members(Json message, String shown, String actor, Change byOther, Change bySelf) {
		return message.get("members").items().stream().map(Json::text).filter(name -> !name.isBlank())
				.map(name -> name.equals(shown) ? new Move(actor, bySelf) : new Move(name, byOther)).toList();
	}
}
