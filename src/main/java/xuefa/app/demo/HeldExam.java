package xuefa.app.demo;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import xuefa.bank.BankRelease;
import xuefa.exam.Exam;
import xuefa.exam.Pool;
import xuefa.exam.PreparedExam;
import xuefa.exam.Sitting;
import xuefa.paper.Draw;
import xuefa.paper.DrawSecret;
import xuefa.paper.Feasibility;
import xuefa.paper.PoolQuestion;
import xuefa.paper.ShortageSentence;
import xuefa.shared.Ids;

/** An exam of the demo with its only sitting. */
record HeldExam(DemoScript.ExamLine line, PreparedExam prepared, Sitting sitting) {

    /**
     * @param unitId who holds it
     * @throws IllegalStateException with a sentence when the release has too few questions for it
     */
    static HeldExam of(DemoScript.ExamLine line, UUID unitId, BankRelease release, LocalDate today, ZoneId zone) {
        Exam exam = new Exam(
                Ids.next(),
                unitId,
                line.title(today),
                release.digest(),
                line.blueprint(),
                line.parsedRules(),
                DrawSecret.random(new SecureRandom()));
        List<PoolQuestion> pool = Pool.of(release);
        if (Feasibility.of(exam.blueprint(), pool) instanceof Feasibility.Shortage shortage) {
            throw new IllegalStateException("The demo was not loaded: the question bank is too small for "
                    + exam.title() + ". " + ShortageSentence.of(shortage, exam.blueprint(), Locale.ENGLISH));
        }
        Sitting sitting = new Sitting(
                Ids.next(),
                exam.id(),
                line.opens().from(today, zone),
                line.closes().from(today, zone));
        return new HeldExam(line, new PreparedExam(exam, release, new Draw(exam.blueprint(), pool)), sitting);
    }

    Instant dueAt(Instant startedAt) {
        Instant due = startedAt.plusSeconds(60L * prepared.exam().rules().minutes());
        return due.isBefore(sitting.closesAt()) ? due : sitting.closesAt();
    }
}
