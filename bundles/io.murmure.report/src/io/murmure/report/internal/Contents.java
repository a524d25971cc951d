package io.murmure.report.internal;

import java.util.List;

/** The way to each section. */
final class Contents {

	private Contents() {
	}

	static void write(Html html, List<Html.Heading> sections, Texts texts) {
		if (sections.size() < 2) {
			return;
		}
		html.open("nav", "aria-labelledby=\"contents\"").element("h2", "id=\"contents\"", texts.get("contents.title")).open("ol");
		for (Html.Heading section : sections) {
			html.open("li").link(section.id(), section.title()).close("li");
		}
		html.close("ol").close("nav");
	}
}
