package xuefa.paper;

import java.util.List;

/**
 * A part of a paper: questions of one kind that carry the same marks.
 *
 * @param title as printed on the paper, up to 100 characters
 * @param kind the kind of all its questions: {@code single}, {@code multiple} or {@code trueFalse}; others are refused
 * @param marksHundredths marks of each question, in hundredths of a mark, 1 to 100,000
 * @param quotas at least one; they may overlap in what they accept
 */
public record Section(String title, String kind, int marksHundredths, List<Quota> quotas) {
    static final int MOST_MARKS_HUNDREDTHS = 100_000;

    public Section {
        PlainText.require("section title", title, 100);
        PlainText.require("kind", kind, 40);
        if (!PoolQuestion.CHOICES.contains(kind)) {
            throw new IllegalArgumentException(
                    "section %s asks for %s, but an exam holds only single, multiple and trueFalse: %s"
                            .formatted(title, kind, "nothing else can be graded without people yet"));
        }
        requireMarks(marksHundredths);
        quotas = List.copyOf(quotas);
        if (quotas.isEmpty()) {
            throw new IllegalArgumentException("section " + title + " has no quota");
        }
    }

    static void requireMarks(int marksHundredths) {
        if (marksHundredths < 1 || marksHundredths > MOST_MARKS_HUNDREDTHS) {
            throw new IllegalArgumentException("marks of a question must be 1 to " + MOST_MARKS_HUNDREDTHS
                    + " hundredths, not " + marksHundredths);
        }
    }

    /** How many questions the section has. */
    public int questions() {
        return quotas.stream().mapToInt(Quota::count).reduce(0, Math::addExact);
    }
}
