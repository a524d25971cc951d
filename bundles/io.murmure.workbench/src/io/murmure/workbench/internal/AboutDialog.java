package io.murmure.workbench.internal;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.FrameworkUtil;

import io.murmure.core.study.Study;
import io.murmure.ui.Fonts;
import io.murmure.ui.Texts;

/** What Murmure is, its version, its licence and what it stands on. */
public final class AboutDialog extends Dialog {

	private static final int PROSE_WIDTH = 420;

	private final Texts texts = Texts.of(AboutDialog.class);

	public AboutDialog(Shell parent) {
		super(parent);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(texts.get("about.title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(24, 20).spacing(24, 10).applyTo(area);
		Label logo = new Label(area, SWT.NONE);
		LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources(), logo);
		logo.setImage(images.create(ImageDescriptor.createFromURL(AboutDialog.class.getResource("/icons/murmure128.png"))));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).span(1, 4).applyTo(logo);
		Label name = new Label(area, SWT.NONE);
		name.setText("Murmure");
		name.setFont(Fonts.TITLE.on(area.getDisplay()));
		Label version = new Label(area, SWT.NONE);
		version.setText(texts.get("about.version", FrameworkUtil.getBundle(Study.class).getVersion().toString()));
		prose(new Label(area, SWT.WRAP), texts.get("about.what"));
		Link licence = new Link(area, SWT.WRAP);
		licence.setText(texts.get("about.licence"));
		licence.addListener(SWT.Selection, event -> Program.launch(event.text));
		GridDataFactory.fillDefaults().hint(PROSE_WIDTH, SWT.DEFAULT).applyTo(licence);
		return area;
	}

	private static void prose(Label label, String text) {
		label.setText(text);
		GridDataFactory.fillDefaults().hint(PROSE_WIDTH, SWT.DEFAULT).applyTo(label);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, texts.get("close"), true);
	}
}
