package io.murmure.workbench.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;

import io.murmure.workbench.internal.imports.ImportWizard;

/** Files and folders dropped anywhere on the window open the import wizard. */
public final class FileDrop extends DropTargetAdapter {

	private final Shell window;

	private FileDrop(Shell window) {
		this.window = window;
	}

	static void on(Shell window) {
		DropTarget target = new DropTarget(window, DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_MOVE | DND.DROP_LINK);
		target.setTransfer(new Transfer[] { FileTransfer.getInstance() });
		target.addDropListener(new FileDrop(window));
	}

	@Override
	public void dragEnter(DropTargetEvent event) {
		event.detail = DND.DROP_COPY;
	}

	@Override
	public void drop(DropTargetEvent event) {
		if (event.data instanceof String[] files) {
			dropped(files);
		}
	}

	/** The wizard opens once the drop has ended: it blocks, and whoever dropped the files waits for an answer. */
	public void dropped(String[] files) {
		List<Path> paths = Arrays.stream(files).map(Path::of).toList();
		window.getDisplay().asyncExec(() -> ImportWizard.open(window, paths));
	}
}
