package io.murmure.lib.exports;

import io.murmure.core.connector.ReadContext;

/** The people of one source, called as others see them and told by the platform's own ids. Memory for the people of one source. */
public final class People {

	private final String platform;
	private final ReadContext context;
	private final DisplayNames names = new DisplayNames();

	/** @param context is told who has which id */
	public People(String platform, ReadContext context) {
		this.platform = platform;
		this.context = context;
	}

	/**
	 * @param name what others see; may be blank
	 * @param id   the platform's own id of the person; may be blank
	 * @return what the records call them, as {@link DisplayNames} does
	 */
	public String of(String name, String id) {
		String called = names.of(name, id);
		context.identified(platform, called, id);
		return called;
	}
}
