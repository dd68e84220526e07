package xuefa.exam;

import java.util.UUID;
import xuefa.paper.Blueprint;
import xuefa.paper.DrawCommitment;
import xuefa.paper.DrawSecret;
import xuefa.shared.Marks;

/**
 * What is held 考试: a release, a blueprint, rules and the secret of the draw. Immutable once published.
 *
 * @param unitId who holds it; officers of this unit and of those above see it run
 * @param releaseDigest of the bank release that papers are drawn from
 */
public record Exam(
        UUID id,
        UUID unitId,
        String title,
        String releaseDigest,
        Blueprint blueprint,
        ExamRules rules,
        DrawSecret secret) {

    public Exam {
        if (rules.passHundredths() > blueprint.fullMarksHundredths()) {
            throw new IllegalArgumentException("nobody can pass " + title);
        }
    }

    public Marks fullMarks() {
        return new Marks(blueprint.fullMarksHundredths());
    }

    public DrawCommitment secretHash() {
        return DrawCommitment.ofSecret(secret);
    }
}
