package io.murmure.workbench.listen;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.murmure.core.focus.Focus;
import io.murmure.core.study.Study;
import io.murmure.ui.Icons;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Selection;
import io.murmure.workbench.Perspectives;
import io.murmure.workbench.StudyView;
import io.murmure.workbench.WholeEvidence;
import io.murmure.workbench.listen.internal.ExplorerLabels;
import io.murmure.workbench.listen.internal.ExplorerNode;
import io.murmure.workbench.listen.internal.ExplorerTree;
import io.murmure.workbench.listen.internal.FittedLabels;
import io.murmure.workbench.listen.internal.ListenTexts;
import io.murmure.workbench.listen.internal.RunDialog;

/** The parts of the study: its channels, its circles, and the runs that made it what it is. A click puts them in Focus. */
public final class ExplorerView extends StudyView {

	private final Texts texts = ListenTexts.texts();
	private TreeViewer tree;
	private Optional<ExplorerNode.OfStudy> root = Optional.empty();
	private boolean showing;

	@Override
	protected Control createContent(Composite parent) {
		tree = new TreeViewer(parent, SWT.SINGLE | SWT.V_SCROLL);
		tree.getTree().setData("id", "explorer");
		Selection.paint(tree.getTree());
		tree.setContentProvider(new ExplorerTree());
		tree.setLabelProvider(new FittedLabels(new ExplorerLabels(parent.getDisplay())));
		ColumnViewerToolTipSupport.enableFor(tree, ToolTip.NO_RECREATE);
		tree.addSelectionChangedListener(event -> {
			if (!showing && event.getStructuredSelection().getFirstElement() instanceof ExplorerNode node) {
				pick(node);
			}
		});
		tree.addDoubleClickListener(event -> open(tree.getStructuredSelection().getFirstElement()));
		return tree.getTree();
	}

	private void pick(ExplorerNode node) {
		if (node instanceof ExplorerNode.OfFinding found) {
			WholeEvidence.ofFinding(session(), found.key());
		} else {
			node.focus(focus()).ifPresent(this::focus);
		}
	}

	private void open(Object node) {
		if (node instanceof ExplorerNode.OfRun of) {
			new RunDialog(getSite().getShell(), of.run(), session().catalog(), formats()).open();
		} else if (node instanceof ExplorerNode.OfFinding || node instanceof ExplorerNode.Folder folder && folder.kind() == ExplorerNode.Folder.Kind.FINDINGS) {
			Perspectives.show(getSite().getWorkbenchWindow(), Perspectives.FINDINGS);
		}
	}

	@Override
	protected boolean follows(Focus before, Focus after) {
		pickOut(after);
		return false;
	}

	/** Picks out the channel or circle that is in Focus, whoever put it there, and lets go what no longer is. */
	private void pickOut(Focus focus) {
		boolean picked = tree.getStructuredSelection().getFirstElement() instanceof ExplorerNode node && node.focus(focus).isPresent();
		if (picked && isInFocus((ExplorerNode) tree.getStructuredSelection().getFirstElement(), focus)) {
			return;
		}
		Optional<TreePath> part = root.flatMap(study -> part(study, focus));
		if (part.isPresent() || picked) {
			select(part.map(TreeSelection::new).orElse(TreeSelection.EMPTY));
		}
	}

	private boolean isInFocus(ExplorerNode node, Focus focus) {
		return node.focus(focus).filter(asked -> !super.follows(focus, asked)).isPresent();
	}

	private Optional<TreePath> part(ExplorerNode.OfStudy study, Focus focus) {
		return study.children().stream().filter(folder -> folder.kind().isPlace())
				.flatMap(folder -> folder.children().stream().filter(node -> isInFocus(node, focus)).map(node -> new TreePath(new Object[] { study, folder, node }))).findFirst();
	}

	/** Without asking for a Focus in turn. */
	private void select(IStructuredSelection nodes) {
		showing = true;
		tree.setSelection(nodes);
		showing = false;
	}

	@Override
	protected void refresh() {
		Study study = session().study().orElseThrow();
		ask(answers -> ExplorerNode.of(study, answers, session().catalog(), Locale.getDefault()), this::show);
	}

	private void show(ExplorerNode.OfStudy study) {
		root = Optional.of(study);
		showing = true;
		Optional<Object> selected = Optional.ofNullable(tree.getStructuredSelection().getFirstElement());
		boolean first = tree.getInput() == null;
		tree.setInput(Set.of(study));
		expand(study, first);
		selected.ifPresent(node -> tree.setSelection(new StructuredSelection(node)));
		showing = false;
		pickOut(focus());
	}

	/** Parts that are few stand open; findings, of which there may be many, open on a click. */
	private void expand(ExplorerNode.OfStudy study, boolean first) {
		tree.expandToLevel(2);
		study.children().stream().filter(folder -> !first && folder.kind() != ExplorerNode.Folder.Kind.FINDINGS).forEach(folder -> tree.expandToLevel(folder, 1));
	}

	@Override
	protected String purpose() {
		return texts.get("explorer.purpose");
	}

	@Override
	protected Icons icon() {
		return Icons.STUDY;
	}
}
