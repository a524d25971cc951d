package io.murmure.lib.exports;

import java.util.HashMap;
import java.util.Map;

/** Calls people by the name that others see, and tells apart those who share one. Memory for the people of one source. */
public final class DisplayNames {

	private final Map<String, String> owners = new HashMap<>();

	/**
	 * @param name what others see; may be blank
	 * @param id   the platform's own id of the person; may be blank
	 * @return the name, with the id behind it when another person had the name first; the id when there is no name
	 */
	public String of(String name, String id) {
		if (name.isBlank()) {
			return id;
		}
		String owner = id.isBlank() ? name : owners.computeIfAbsent(name, first -> id);
		return id.isBlank() || owner.equals(id) ? name : name + " (" + id + ")";
	}
}
