package xuefa.exam;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import xuefa.paper.DrawSecret;

/**
 * An exam that somebody is still making 考试草稿.
 *
 * @param unitId who will hold it
 * @param version 1 more with each save
 * @param secret of its draws, made with the draft, so that its hash is known before anybody is on a roster
 * @param changedBy a name
 * @param published what it became
 */
public record ExamDraft(
        UUID id,
        UUID unitId,
        String unitName,
        int version,
        ExamPlan plan,
        State state,
        DrawSecret secret,
        Instant changedAt,
        String changedBy,
        Optional<Became> published) {

    /** What becomes of a draft. */
    public enum State {
        DRAFT("draft"),
        /** Put away; can be taken up again. */
        DROPPED("dropped"),
        PUBLISHED("published");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static State of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code.equals(code))
                    .findAny()
                    .orElseThrow(() -> new IllegalArgumentException("no state of a draft: " + code));
        }
    }

    /** The exam and its first sitting. */
    public record Became(UUID examId, UUID sittingId) {}
}
