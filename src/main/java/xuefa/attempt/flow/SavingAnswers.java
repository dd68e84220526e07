package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import xuefa.attempt.AttemptFile;
import xuefa.attempt.Entry;
import xuefa.attempt.Outcome;
import xuefa.attempt.Receipts;

/** Saving answers: nothing is acknowledged that is not committed. */
public final class SavingAnswers {
    private final AttemptFiles files;
    private final Outages outages;
    private final AnswerLog log;
    private final Receipts receipts;
    private final AttemptEvents events;

    public SavingAnswers(AttemptFiles files, Outages outages, AnswerLog log, Receipts receipts, AttemptEvents events) {
        this.files = files;
        this.outages = outages;
        this.log = log;
        this.receipts = receipts;
        this.events = events;
    }

    /** Fails only when the record is away. */
    public Future<Saving> save(UUID personId, UUID attemptId, int epoch, List<Entry> entries) {
        return files.find(attemptId, personId)
                .compose(file -> file.isEmpty()
                        ? Future.succeededFuture(new Saving.NoSuchAttempt())
                        : append(file.get(), epoch, entries));
    }

    private Future<Saving> append(AttemptFile file, int epoch, List<Entry> entries) {
        return outages.settled()
                .compose(now -> log.append(file, epoch, entries))
                .map(appended -> {
                    if (appended.outcomes().isEmpty()) {
                        return new Saving.NoSuchEpoch(appended.epochNow());
                    }
                    List<Saving.Line> lines = Saving.Line.of(entries, appended.outcomes());
                    events.heard(file.sittingId(), file.personId(), file.number(), accepted(appended.outcomes()));
                    return refusal(lines, appended).orElseGet(() -> saved(file, epoch, entries, appended, lines));
                });
    }

    private static int accepted(List<Outcome> outcomes) {
        return (int)
                outcomes.stream().filter(outcome -> outcome == Outcome.ACCEPTED).count();
    }

    /** A request is refused as a whole when something of it came too late or from the wrong device, and nothing is durable. */
    private static Optional<Saving> refusal(List<Saving.Line> lines, AnswerLog.Appended appended) {
        if (lines.stream().anyMatch(line -> line.outcome().isDurable())) {
            return Optional.empty();
        }
        if (lines.stream().anyMatch(line -> line.outcome() == Outcome.SUPERSEDED)) {
            return Optional.of(new Saving.Superseded(lines, appended.epochNow(), appended.highWater()));
        }
        if (lines.stream().anyMatch(line -> line.outcome() == Outcome.LATE)) {
            return Optional.of(new Saving.TooLate(lines, appended.epochNow(), appended.highWater()));
        }
        return Optional.empty();
    }

    private Saving saved(
            AttemptFile file, int epoch, List<Entry> entries, AnswerLog.Appended appended, List<Saving.Line> lines) {
        List<Entry> durable = IntStream.range(0, entries.size())
                .filter(i -> lines.get(i).outcome().isDurable())
                .mapToObj(entries::get)
                .sorted(Comparator.comparingInt(Entry::seq))
                .toList();
        String receipt = receipts.ofSave(
                file.id(),
                epoch,
                durable.stream().map(Entry::seq).toList(),
                durable.stream().map(entry -> entry.digest(file.id(), epoch)).toList(),
                appended.highWater(),
                appended.now());
        return new Saving.Saved(
                lines, appended.epochNow(), appended.highWater(), appended.now(), remaining(appended), receipt);
    }

    private static Duration remaining(AnswerLog.Appended appended) {
        Duration left = Duration.between(appended.now(), appended.dueAt());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
