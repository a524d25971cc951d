package io.murmure.workbench.internal.help;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchWindow;

import io.murmure.ui.widgets.Page;
import io.murmure.workbench.Commands;

/** How Murmure is used, from the first import to the report, in the reader's language; a link does what it says. */
public final class GuideDialog extends PageDialog {

	/** The sections, each with the command that its link runs. */
	private static final List<Section> SECTIONS = List.of(new Section("import", "io.murmure.workbench.import"), new Section("listen", "io.murmure.workbench.sample"),
			new Section("focus", "io.murmure.workbench.clearFocus"), new Section("circles", "io.murmure.workbench.analyseWith"), new Section("findings", "io.murmure.workbench.brief"),
			new Section("watch", "io.murmure.workbench.watch"), new Section("hand", "io.murmure.workbench.report"), new Section("people", "io.murmure.workbench.optOut"));

	private record Section(String key, String command) {
	}

	public GuideDialog(IWorkbenchWindow window) {
		super(window, "guide");
	}

	@Override
	void fill(Composite column) {
		for (Section section : SECTIONS) {
			Page.heading(column, texts.get("guide." + section.key()));
			Page.link(column, texts.get("guide." + section.key() + ".how"), () -> Commands.run(window, section.command()));
		}
		Page.caption(column, texts.get("guide.more"));
	}
}
