package xuefa.bench;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import xuefa.bank.BankRelease;
import xuefa.exam.Exam;
import xuefa.exam.ExamRules;
import xuefa.exam.MultipleScoring;
import xuefa.exam.Pool;
import xuefa.exam.PreparedExam;
import xuefa.exam.Publication;
import xuefa.paper.Blueprint;
import xuefa.paper.Draw;
import xuefa.paper.DrawSecret;
import xuefa.paper.Paper;
import xuefa.paper.Quota;
import xuefa.paper.Section;
import xuefa.shared.Ids;
import xuefa.support.TestBank;

/** The exam of the bench: fifty questions of the project's own bank, ninety minutes. */
final class BenchedExam {
    private final PreparedExam prepared = exam();

    private static PreparedExam exam() {
        BankRelease release = TestBank.release();
        Exam exam = new Exam(
                Ids.next(),
                Ids.next(),
                "年度行政执法人员公共法律知识考试",
                release.digest(),
                new Blueprint(List.of(
                        new Section("单项选择题", "single", 200, List.of(Quota.any(25))),
                        new Section("多项选择题", "multiple", 200, List.of(Quota.any(10))),
                        new Section("判断题", "trueFalse", 200, List.of(Quota.any(15))))),
                new ExamRules(
                        90,
                        1,
                        6000,
                        8000,
                        9000,
                        MultipleScoring.HALF_FOR_SUBSET,
                        Publication.AT_ONCE,
                        Publication.AFTER_CLOSING,
                        60,
                        3),
                DrawSecret.random(new SecureRandom()));
        return new PreparedExam(exam, release, new Draw(exam.blueprint(), Pool.of(release)));
    }

    PreparedExam prepared() {
        return prepared;
    }

    UUID id() {
        return prepared.exam().id();
    }

    Paper draw(UUID sitting, UUID person) {
        return prepared.draw().paper(prepared.exam().secret(), prepared.context(sitting, person, 1));
    }
}
