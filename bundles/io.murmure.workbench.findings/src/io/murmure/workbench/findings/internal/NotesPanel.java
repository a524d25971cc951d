package io.murmure.workbench.findings.internal;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import io.murmure.core.finding.Note;
import io.murmure.ui.Formats;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Page;

/** What the listener wrote on a finding, and a field for more. Notes go into the report. */
public final class NotesPanel extends Composite {

	private static final int FIELD_HEIGHT = 56;

	private final Text field;

	/**
	 * @param draft   what was typed and not kept yet
	 * @param typed   told what stands in the field
	 * @param kept    told a note to keep
	 * @param removed told a note to take back
	 */
	public NotesPanel(Composite parent, List<Note> notes, Formats formats, String draft, Consumer<String> typed, Consumer<String> kept, Consumer<Note> removed) {
		super(parent, SWT.NONE);
		Texts texts = FindingTexts.texts();
		setData("id", "notes");
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
		Page.wide(this);
		for (Note note : notes) {
			Page.prose(this, note.text());
			Page.link(this, texts.get("notes.note", formats.moment(note.time())), () -> removed.accept(note));
		}
		field = new Text(this, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
		field.setText(draft);
		field.setData("id", "note");
		field.setMessage(texts.get("notes.message"));
		GridDataFactory.fillDefaults().grab(true, false).hint(80, FIELD_HEIGHT).applyTo(field);
		field.addListener(SWT.Modify, event -> typed.accept(field.getText()));
		field.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		field.addListener(SWT.KeyDown, event -> {
			if (event.character == SWT.CR && (event.stateMask & SWT.MOD1) != 0) {
				event.doit = false;
				keep(kept);
			}
		});
		Button keep = new Button(this, SWT.PUSH);
		keep.setText(texts.get("notes.keep"));
		keep.setData("id", "keepNote");
		keep.addListener(SWT.Selection, event -> keep(kept));
	}

	private void keep(Consumer<String> kept) {
		if (!field.getText().isBlank()) {
			kept.accept(field.getText());
		}
	}

	Text field() {
		return field;
	}
}
