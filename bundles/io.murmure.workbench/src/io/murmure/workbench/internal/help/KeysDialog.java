package io.murmure.workbench.internal.help;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.keys.IBindingService;

import io.murmure.ui.Fonts;
import io.murmure.ui.Skin;
import io.murmure.ui.widgets.Page;

/** The keys of the commands of the menus, as they are in force, and those of the views. */
public final class KeysDialog extends PageDialog {

	private static final String OURS = "io.murmure.";
	/** Keys that views listen to themselves. */
	private static final List<String> OF_VIEWS = List.of("enter", "follow", "note", "snooze", "dismiss", "renew");

	private record Key(String keys, String what) {
	}

	public KeysDialog(IWorkbenchWindow window) {
		super(window, "keys");
	}

	@Override
	void fill(Composite column) {
		Page.heading(column, texts.get("keys.everywhere"));
		table(column, everywhere());
		Page.heading(column, texts.get("keys.inbox"));
		table(column, OF_VIEWS.stream().map(key -> new Key(texts.get("keys." + key + ".key"), texts.get("keys." + key))).toList());
	}

	/** Of all bindings, not of those that are active: none is while another window has the keyboard. */
	private List<Key> everywhere() {
		return Stream.of(window.getService(IBindingService.class).getBindings())
				.filter(binding -> binding.getParameterizedCommand() != null && binding.getParameterizedCommand().getId().startsWith(OURS))
				.map(binding -> new Key(binding.getTriggerSequence().format(), name(binding.getParameterizedCommand()))).distinct()
				.sorted(Comparator.comparing(Key::what, Collator.getInstance())).toList();
	}

	private static String name(ParameterizedCommand command) {
		try {
			return command.getCommand().getName().replace("…", "");
		} catch (NotDefinedException gone) {
			return command.getId();
		}
	}

	private static void table(Composite column, List<Key> keys) {
		Composite table = Page.wide(new Composite(column, SWT.NONE));
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(24, 4).applyTo(table);
		for (Key key : keys) {
			Label keyLabel = new Label(table, SWT.NONE);
			keyLabel.setText(key.keys());
			keyLabel.setFont(Fonts.STRONG.on(table.getDisplay()));
			keyLabel.setForeground(Skin.of(table.getDisplay()).ink());
			GridDataFactory.fillDefaults().hint(150, SWT.DEFAULT).applyTo(keyLabel);
			Page.prose(table, key.what());
		}
	}
}
