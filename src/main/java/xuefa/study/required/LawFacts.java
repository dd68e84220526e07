package xuefa.study.required;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What one person did about one law.
 *
 * @param courses that teach it, which they take or may take
 * @param reading empty where there is nothing to read of it
 * @param sessions on it that they attended or made up for
 * @param answers to questions that cite it, of those only whose outcome they may know
 */
public record LawFacts(
        String law, List<Taught> courses, Optional<Reading> reading, List<Attended> sessions, List<Answered> answers) {
    public LawFacts {
        courses = List.copyOf(courses);
        sessions = List.copyOf(sessions);
        answers = List.copyOf(answers);
    }

    /**
     * @param chapters that teach the law
     * @param done of them
     * @param questions on the law that it asks, in between or at the end
     * @param begun whether they take it
     * @param open whether something of these chapters, or a question, is left to do
     */
    public record Taught(
            UUID courseId,
            String title,
            int chapters,
            int done,
            int questions,
            boolean begun,
            boolean required,
            boolean open) {}

    /** @param lessonId as the study clock knows it */
    public record Reading(UUID lessonId, int millis, int frontierMillis, boolean done) {}

    public record Attended(UUID sessionId, String title, LocalDate day) {}

    /** @param evidence the exam, or the course */
    public record Answered(String questionId, boolean right, Instant at, Evidence evidence) {}

    /** @param kind exam, test or course */
    public record Evidence(String kind, UUID id) {
        @Override
        public String toString() {
            return kind + ":" + id;
        }
    }
}
