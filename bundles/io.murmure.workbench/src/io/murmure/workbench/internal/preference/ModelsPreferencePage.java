package io.murmure.workbench.internal.preference;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

import io.murmure.core.progress.CancelledException;
import io.murmure.core.reading.Head;
import io.murmure.core.reading.ModelCard;
import io.murmure.core.reading.ModelCheck;
import io.murmure.core.reading.ModelEngine;
import io.murmure.core.reading.ModelException;
import io.murmure.core.study.Study;
import io.murmure.core.study.StudySettings;
import io.murmure.ui.Texts;
import io.murmure.workbench.MonitorProgress;
import io.murmure.workbench.Services;
import io.murmure.workbench.StudySession;
import io.murmure.workbench.internal.StudyJobs;

/** The models on this machine with what their cards say; adds one, and chooses which reads the open study. */
public final class ModelsPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

	private static final int CHECKSUM_SHOWN = 12;
	private static final int MEGABYTE = 1_000_000;
	private static final int WRAP_INDENT = 28;

	private static final List<String> KNOWN_HEADS = List.of("emotion", "fine", "sentiment", "need");

	private final Texts texts = Texts.of(StudyJobs.class);
	private Optional<ModelEngine> engine = Optional.empty();
	private StudySession session;
	private List<ModelCard> models = new ArrayList<>();
	private org.eclipse.swt.widgets.List names;
	private Label facts;
	private StyledText card;
	private Button use;
	private Button check;
	private Button otherLanguages;

	@Override
	public void init(IWorkbench workbench) {
		noDefaultAndApplyButton();
		engine = Services.find(ModelEngine.class);
		session = workbench.getService(StudySession.class);
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 10).applyTo(page);
		names = new org.eclipse.swt.widgets.List(page, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
		names.setData("id", "models");
		names.addListener(SWT.Selection, event -> show());
		GridDataFactory.fillDefaults().grab(true, false).hint(300, 70).applyTo(names);
		Composite buttons = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		button(buttons, "preference.models.add", this::add);
		use = button(buttons, "preference.models.use", this::use);
		check = button(buttons, "preference.models.check", this::check);
		acceptFolders(page);
		otherLanguages = new Button(page, SWT.CHECK | SWT.WRAP);
		otherLanguages.setText(texts.get("preference.models.otherLanguages"));
		otherLanguages.setData("id", "preference.models.otherLanguages");
		otherLanguages.setEnabled(session.study().isPresent());
		otherLanguages.setSelection(session.study().map(Study::settings).filter(StudySettings::otherLanguages).isPresent());
		otherLanguages.addListener(SWT.Selection, event -> {
			boolean whether = otherLanguages.getSelection();
			choose(settings -> settings.tryingOtherLanguages(whether));
		});
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(380, SWT.DEFAULT).applyTo(otherLanguages);
		facts = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(380, SWT.DEFAULT).applyTo(facts);
		card = new StyledText(page, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		card.setData("id", "card");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(380, 220).applyTo(card);
		list(Optional.empty());
		return page;
	}

	private Button button(Composite parent, String key, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(texts.get(key));
		button.setData("id", key);
		button.addListener(SWT.Selection, event -> action.run());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		return button;
	}

	/** Cards are read from disk, so off the user interface thread. */
	private void list(Optional<String> picked) {
		Job.createSystem(texts.get("preference.models"), (ICoreRunnable) monitor -> {
			List<ModelCard> found = engine.map(ModelEngine::models).orElse(List.of());
			onScreen(() -> {
				models = found;
				names.setItems(found.stream().map(ModelCard::id).toArray(String[]::new));
				names.select(Math.max(0, picked.map(names::indexOf).orElse(0)));
				show();
			});
		}).schedule();
	}

	private void show() {
		int index = names.getSelectionIndex();
		use.setEnabled(index >= 0 && session.study().isPresent() && models.get(index).refusal().isEmpty());
		if (index < 0) {
			check.setEnabled(false);
			facts.setText(texts.get("preference.models.none"));
			card.setText("");
			return;
		}
		ModelCard model = models.get(index);
		check.setEnabled(model.refusal().isEmpty());
		boolean chosen = session.study().map(Study::settings).filter(settings -> settings.model().equals(model.id())).isPresent();
		facts.setText(model.refusal().orElseGet(() -> texts.get("preference.models.facts", model.heads().stream().map(this::told).collect(Collectors.joining(", ")),
				String.join(", ", model.languages()), model.bytes() / MEGABYTE, model.checksum().substring(0, CHECKSUM_SHOWN)))
				+ (chosen ? " " + texts.get("preference.models.chosen") : ""));
		facts.setToolTipText(model.checksum());
		card.setText(figures(model) + model.text());
		card.setLineWrapIndent(Math.min(1, model.figures().size()), model.figures().size(), WRAP_INDENT);
		facts.getParent().layout();
	}

	/** One a line, above the card: there are many. */
	private String figures(ModelCard model) {
		return model.figures().isEmpty() ? "" : texts.get("preference.models.figures") + '\n'
				+ model.figures().stream().map(one -> "  " + one.label() + "  " + number(one.value()) + '\n').collect(Collectors.joining()) + '\n';
	}

	/** As exact as the card says, in the reader's way to write numbers. */
	private static String number(String written) {
		try {
			BigDecimal value = new BigDecimal(written);
			NumberFormat format = NumberFormat.getInstance();
			format.setMinimumFractionDigits(value.scale());
			format.setMaximumFractionDigits(value.scale());
			return format.format(value);
		} catch (NumberFormatException words) {
			return written;
		}
	}

	/** A model may have heads of its own. */
	private String told(Head head) {
		return KNOWN_HEADS.contains(head.name()) ? texts.get("preference.models.head." + head.name()) : head.name();
	}

	/** A folder that is dropped anywhere on the page is added. */
	private void acceptFolders(Composite page) {
		DropTarget target = new DropTarget(page, DND.DROP_COPY | DND.DROP_DEFAULT);
		target.setTransfer(FileTransfer.getInstance());
		target.addDropListener(new DropTargetAdapter() {
			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = DND.DROP_COPY;
			}

			@Override
			public void drop(DropTargetEvent event) {
				if (event.data instanceof String[] folders) {
					List.of(folders).forEach(ModelsPreferencePage.this::add);
				}
			}
		});
	}

	private void check() {
		FileDialog chooser = new FileDialog(getShell(), SWT.OPEN);
		chooser.setText(texts.get("check.choose"));
		chooser.setFilterExtensions(new String[] { "*.csv;*.tsv;*.ndjson;*.xlsx;*.parquet", "*" });
		String file = chooser.open();
		if (file != null) {
			String model = models.get(names.getSelectionIndex()).id();
			Job job = Job.create(texts.get("check.job"), (ICoreRunnable) monitor -> {
				try {
					ModelCheck checked = SampleCheck.of(engine.orElseThrow(), model, Path.of(file), progress(monitor));
					onScreen(() -> new CheckDialog(getShell(), model, checked).open());
				} catch (CancelledException stopped) {
					throw new OperationCanceledException();
				} catch (IOException | RuntimeException refused) {
					onScreen(() -> setErrorMessage(refused.getMessage()));
				}
			});
			job.setUser(true);
			job.schedule();
		}
	}

	private static MonitorProgress progress(IProgressMonitor monitor) {
		return new MonitorProgress(monitor, task -> task, begun -> {
		});
	}

	private void add() {
		DirectoryDialog chooser = new DirectoryDialog(getShell());
		chooser.setText(texts.get("preference.models.folder"));
		Optional.ofNullable(chooser.open()).ifPresent(this::add);
	}

	private void add(String folder) {
		if (engine.isPresent()) {
			Job.create(texts.get("preference.models.adding"), (ICoreRunnable) monitor -> {
				try {
					ModelCard added = engine.get().add(Path.of(folder), progress(monitor));
					onScreen(() -> {
						setErrorMessage(null);
						list(Optional.of(added.id()));
					});
				} catch (ModelException refused) {
					onScreen(() -> setErrorMessage(refused.getMessage()));
				}
			}).schedule();
		}
	}

	/** Takes effect with the next analysis, which then reads every post anew. */
	private void use() {
		String model = models.get(names.getSelectionIndex()).id();
		choose(settings -> settings.withModel(model));
	}

	private void choose(UnaryOperator<StudySettings> change) {
		Study study = session.study().orElseThrow();
		Job job = Job.create(texts.get("preference.models"), (ICoreRunnable) monitor -> {
			study.update(change.apply(study.settings()));
			onScreen(this::show);
		});
		job.setRule(StudySession.WRITING);
		job.schedule();
	}

	private void onScreen(Runnable action) {
		names.getDisplay().asyncExec(() -> {
			if (!names.isDisposed()) {
				action.run();
			}
		});
	}
}
