package xuefa.app.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.Entry;
import xuefa.attempt.NewestAnswer;
import xuefa.paper.Paper;
import xuefa.paper.SheetLayout;

/**
 * An attempt of the demo in full.
 *
 * @param saved in the order of their seqs, all of epoch 1
 */
record SatAttempt(UUID id, Go go, Paper paper, List<Saved> saved) {
    static final int EPOCH = 1;

    record Saved(Entry entry, Instant at) {}

    HeldExam exam() {
        return go.exam();
    }

    boolean isOpen() {
        return go.span().open();
    }

    Instant startedAt() {
        return go.span().start();
    }

    Instant dueAt() {
        return exam().dueAt(startedAt());
    }

    Instant graceUntil() {
        return dueAt().plusSeconds(exam().prepared().exam().rules().graceSeconds());
    }

    Instant endedAt() {
        return go.span().end();
    }

    AttemptFile file() {
        return new AttemptFile(
                id,
                go.member().id(),
                go.member().unitId(),
                exam().sitting().id(),
                exam().sitting().examId(),
                go.number(),
                SheetLayout.of(paper),
                paper.digest());
    }

    /** In the order of question ids. */
    List<NewestAnswer> newest() {
        Map<String, NewestAnswer> newest = new TreeMap<>();
        for (Saved each : saved) {
            Entry entry = each.entry();
            newest.put(
                    entry.questionId(),
                    new NewestAnswer(entry.questionId(), entry.optionIds(), entry.digest(id, EPOCH), each.at()));
        }
        return List.copyOf(newest.values());
    }
}
