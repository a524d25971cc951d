package io.murmure.workbench.internal;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import io.murmure.core.study.Brief;

/** Asks what a study listens for: the subject, its other names, its rivals, and the listener's questions. */
public final class BriefDialog extends FormDialog {

	private static final int QUESTIONS_HEIGHT = 90;

	private Brief brief;
	private Text subject;
	private Text aliases;
	private Text rivals;
	private Text questions;

	public BriefDialog(Shell parent, Brief brief) {
		super(parent, "brief", 2, "keep");
		this.brief = brief;
	}

	@Override
	void fill(Composite area) {
		subject = field(area, "subject", SWT.SINGLE, brief.subject());
		aliases = field(area, "aliases", SWT.SINGLE, String.join(", ", brief.aliases()));
		rivals = field(area, "rivals", SWT.SINGLE, String.join(", ", brief.rivals()));
		questions = field(area, "questions", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, String.join("\n", brief.questions()));
	}

	private Text field(Composite area, String key, int style, String value) {
		Label label = new Label(area, SWT.NONE);
		label.setText(texts.get("brief." + key));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, (style & SWT.MULTI) == 0 ? SWT.CENTER : SWT.BEGINNING).applyTo(label);
		Text field = text(area, key, style, value);
		field.addListener(SWT.Traverse, event -> event.doit = event.doit || event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		GridDataFactory.fillDefaults().grab(true, (style & SWT.MULTI) != 0).hint(WIDTH * 2 / 3, (style & SWT.MULTI) == 0 ? SWT.DEFAULT : QUESTIONS_HEIGHT).applyTo(field);
		return field;
	}

	@Override
	protected void okPressed() {
		brief = new Brief(subject.getText().strip(), parts(aliases.getText(), ","), parts(rivals.getText(), ","), parts(questions.getText(), "\\R"));
		super.okPressed();
	}

	private static List<String> parts(String typed, String separator) {
		return Stream.of(typed.split(separator)).map(String::strip).filter(part -> !part.isEmpty()).toList();
	}

	/** What was typed, once it is closed. */
	public Brief brief() {
		return brief;
	}
}
