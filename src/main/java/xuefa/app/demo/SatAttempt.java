package xuefa.app.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.Entry;
import xuefa.attempt.NewestAnswer;
import xuefa.attempt.Receipts;
import xuefa.attempt.SubmittedBy;
import xuefa.paper.Paper;
import xuefa.paper.SheetLayout;
import xuefa.shared.Ids;

/**
 * An attempt of the demo in full.
 *
 * @param saved in the order of their seqs, all of epoch 1
 * @param newest in the order of question ids
 * @param receipt of the submission, empty while the attempt is open
 */
record SatAttempt(
        Go go, Paper paper, AttemptFile file, List<Saved> saved, List<NewestAnswer> newest, Optional<String> receipt) {
    private static final int EPOCH = 1;

    /** @param digest of the entry in this attempt */
    @SuppressWarnings("ArrayRecordComponent")
    record Saved(Entry entry, Instant at, byte[] digest) {}

    /** @param times one for each entry, ascending */
    static SatAttempt of(Go go, Paper paper, List<Entry> entries, List<Instant> times, Receipts receipts) {
        UUID id = Ids.next();
        List<Saved> saved = entries.stream()
                .map(entry -> new Saved(entry, times.get(entry.seq() - 1), entry.digest(id, EPOCH)))
                .toList();
        AttemptFile file = new AttemptFile(
                id,
                go.member().id(),
                go.member().unitId(),
                go.exam().sitting().id(),
                go.exam().sitting().examId(),
                go.number(),
                SheetLayout.of(paper),
                paper.digest());
        List<NewestAnswer> newest = newest(saved);
        Optional<String> receipt = go.span().open()
                ? Optional.empty()
                : Optional.of(receipts.ofSubmission(
                        file, newest, SubmittedBy.CANDIDATE, go.span().end(), EPOCH));
        return new SatAttempt(go, paper, file, saved, newest, receipt);
    }

    private static List<NewestAnswer> newest(List<Saved> saved) {
        Map<String, NewestAnswer> newest = new TreeMap<>();
        for (Saved each : saved) {
            String question = each.entry().questionId();
            newest.put(question, new NewestAnswer(question, each.entry().optionIds(), each.digest(), each.at()));
        }
        return List.copyOf(newest.values());
    }

    UUID id() {
        return file.id();
    }

    boolean isOpen() {
        return go.span().open();
    }

    Instant startedAt() {
        return go.span().start();
    }

    Instant dueAt() {
        return go.exam().dueAt(startedAt());
    }

    Instant graceUntil() {
        return dueAt().plusSeconds(go.exam().prepared().exam().rules().graceSeconds());
    }

    Instant endedAt() {
        return go.span().end();
    }
}
