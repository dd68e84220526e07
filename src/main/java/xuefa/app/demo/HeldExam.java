package xuefa.app.demo;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import xuefa.bank.BankRelease;
import xuefa.exam.Exam;
import xuefa.exam.Pool;
import xuefa.exam.PreparedExam;
import xuefa.exam.Sitting;
import xuefa.paper.Draw;
import xuefa.paper.DrawSecret;
import xuefa.shared.Ids;

/** An exam of the demo with its only sitting. */
record HeldExam(DemoScript.ExamLine line, PreparedExam prepared, Sitting sitting) {

    /**
     * @param unitId who holds it
     * @throws IllegalArgumentException when the release has too few questions for it
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
        Draw draw = new Draw(exam.blueprint(), Pool.of(release));
        Sitting sitting = new Sitting(
                Ids.next(),
                exam.id(),
                line.opens().from(today, zone),
                line.closes().from(today, zone));
        return new HeldExam(line, new PreparedExam(exam, release, draw), sitting);
    }

    Instant dueAt(Instant startedAt) {
        Instant due = startedAt.plusSeconds(60L * prepared.exam().rules().minutes());
        return due.isBefore(sitting.closesAt()) ? due : sitting.closesAt();
    }
}
