package io.murmure.workbench.internal;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;

import io.murmure.core.pipeline.Failures;
import io.murmure.core.pipeline.StudyKey;
import io.murmure.core.privacy.Secrets;
import io.murmure.core.study.Study;
import io.murmure.ui.Texts;
import io.murmure.ui.widgets.Message;
import io.murmure.workbench.StudySession;

/** Takes over the key of a study that was made elsewhere, from a key file or a passphrase, if it is the key of that study. */
public final class GivenKey {

	private final StudySession session;
	private final Shell shell;
	private final Texts texts = Texts.of(GivenKey.class);

	public GivenKey(StudySession session, Shell shell) {
		this.session = session;
		this.shell = shell;
	}

	/** In the background, since a passphrase is made into a key slowly, on purpose; says how it ended. */
	public void take(Study study, Secrets from) {
		ICoreRunnable taking = monitor -> {
			try {
				if (keep(study, from, new WorkbenchSecrets())) {
					session.note(texts.get("key.kept"));
				} else {
					refuse(texts.get("key.other", StudyNames.of(study.file())));
				}
			} catch (RuntimeException failure) {
				refuse(Failures.told(failure));
			}
		};
		Job.create(texts.get("key.title"), taking).schedule();
	}

	/** False, and nothing is kept, when it is not the key that gave the people of the study their pseudonyms. */
	public static boolean keep(Study study, Secrets from, WorkbenchSecrets into) {
		String id = study.settings().id();
		byte[] key = from.key(id);
		boolean fits = StudyKey.fits(study.settings(), key);
		if (fits) {
			into.give(id, key);
		}
		return fits;
	}

	private void refuse(String sentence) {
		shell.getDisplay().asyncExec(() -> {
			if (!shell.isDisposed()) {
				Message.tell(shell, texts.get("key.title"), sentence);
			}
		});
	}
}
