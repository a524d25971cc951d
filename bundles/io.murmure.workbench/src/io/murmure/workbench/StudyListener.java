package io.murmure.workbench;

/** Learns in the user interface thread that the open study is another one, or has other content. */
@FunctionalInterface
public interface StudyListener {

	/** What happened. */
	enum Change {
		/** Another study is open, or none. */
		STUDY,
		/** An import or an analysis changed what the study says. */
		CONTENT,
		/** A job that writes to the study has begun or ended: {@link StudySession#isBeingWritten} says otherwise than before. */
		WORK
	}

	void studyChanged(Change change);
}
