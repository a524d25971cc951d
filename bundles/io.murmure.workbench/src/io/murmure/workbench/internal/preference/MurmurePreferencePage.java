package io.murmure.workbench.internal.preference;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

import io.murmure.ui.Texts;
import io.murmure.workbench.internal.StudyJobs;
import io.murmure.workbench.internal.Themes;
import io.murmure.workbench.internal.UserChoices;

/** Theme and language. */
public final class MurmurePreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

	private static final List<String> LANGUAGES = List.of("", "fr", "en");

	private final Texts texts = Texts.of(StudyJobs.class);
	private Combo theme;
	private Combo language;

	@Override
	public void init(IWorkbench workbench) {
		noDefaultAndApplyButton();
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 10).applyTo(page);
		theme = choice(page, "preference.theme", "preference.theme.system", "preference.theme.light", "preference.theme.dark");
		theme.setData("id", "theme");
		theme.select(UserChoices.theme().ordinal());
		language = choice(page, "preference.language", "preference.language.system", "preference.language.fr", "preference.language.en");
		language.setData("id", "language");
		language.select(Math.max(0, LANGUAGES.indexOf(UserChoices.language())));
		Label later = new Label(page, SWT.WRAP);
		later.setText(texts.get("preference.language.later"));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(300, SWT.DEFAULT).applyTo(later);
		return page;
	}

	private Combo choice(Composite page, String label, String... choices) {
		new Label(page, SWT.NONE).setText(texts.get(label));
		Combo combo = new Combo(page, SWT.READ_ONLY);
		for (String one : choices) {
			combo.add(texts.get(one));
		}
		return combo;
	}

	@Override
	public boolean performOk() {
		if (theme == null) {
			return true;
		}
		UserChoices.theme(Themes.Choice.values()[theme.getSelectionIndex()]);
		Themes.apply(theme.getDisplay());
		try {
			UserChoices.language(LANGUAGES.get(language.getSelectionIndex()));
			return true;
		} catch (IOException unwritable) {
			ILog.of(MurmurePreferencePage.class).error("language", unwritable);
			setErrorMessage(texts.get("preference.language.unwritable"));
			return false;
		}
	}
}
