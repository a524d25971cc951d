package io.murmure.workbench.internal.help;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;

import io.murmure.ui.Fonts;
import io.murmure.ui.Skin;
import io.murmure.ui.widgets.Page;

/** The keys of the commands of the menus, as they are in force, and those of the views. */
public final class KeysDialog extends PageDialog {

	private static final String OURS = "io.murmure.";
	/** Keys that views listen to themselves. */
	private static final List<String> OF_VIEWS = List.of("enter", "follow", "note", "snooze", "dismiss", "renew");

	private final IWorkbenchWindow window;

	private record Key(String keys, String what) {
	}

	public KeysDialog(IWorkbenchWindow window) {
		super(window.getShell(), "keys");
		this.window = window;
	}

	@Override
	void fill(Composite column) {
		Page.heading(column, texts.get("keys.everywhere"));
		table(column, everywhere());
		Page.heading(column, texts.get("keys.inbox"));
		table(column, OF_VIEWS.stream().map(key -> new Key(texts.get("keys." + key + ".key"), texts.get("keys." + key))).toList());
	}

	private List<Key> everywhere() {
		IBindingService bindings = window.getService(IBindingService.class);
		ICommandService commands = window.getService(ICommandService.class);
		return Stream.of(commands.getDefinedCommands()).filter(command -> command.getId().startsWith(OURS)).flatMap(command -> key(command, bindings).stream())
				.sorted(Comparator.comparing(Key::what, Collator.getInstance())).toList();
	}

	private static Optional<Key> key(Command command, IBindingService bindings) {
		try {
			String what = command.getName().replace("…", "");
			return Optional.ofNullable(bindings.getBestActiveBindingFor(command.getId())).map(TriggerSequence::format).map(keys -> new Key(keys, what));
		} catch (NotDefinedException gone) {
			return Optional.empty();
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
