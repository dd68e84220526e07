package xuefa.bank;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody holds to be wrong in a question that they have sat 试题纠错.
 *
 * @param questionId in the release
 * @param questionDigest of the version that they saw, {@link Question#digest}
 * @param words 1 to {@value #LONGEST_WORDS} characters
 */
public record QuestionReport(
        UUID id,
        String questionId,
        String questionDigest,
        String releaseDigest,
        Kind kind,
        String words,
        Instant reportedAt,
        Optional<Answer> answer) {
    public static final int LONGEST_WORDS = 500;

    public QuestionReport {
        if (words.isBlank() || words.codePointCount(0, words.length()) > LONGEST_WORDS) {
            throw new IllegalArgumentException("a report has 1 to " + LONGEST_WORDS + " characters");
        }
    }

    /** What it is about. */
    public enum Kind {
        KEY_WRONG("keyWrong"),
        LAW_CHANGED("lawChanged"),
        WORDING("wording"),
        OTHER("other");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code.equals(code))
                    .findAny()
                    .orElseThrow(() -> new IllegalArgumentException("no kind of report: " + code));
        }
    }

    /**
     * What the editors say to it.
     *
     * @param accepted there was something wrong
     * @param reason 1 to {@value #LONGEST_WORDS} characters, for whoever reported it
     * @param seen by whoever reported it
     */
    public record Answer(boolean accepted, String reason, Instant at, boolean seen) {}

    /** {@code open}, {@code accepted} or {@code declined}. */
    public String state() {
        return answer.map(given -> given.accepted() ? "accepted" : "declined").orElse("open");
    }
}
