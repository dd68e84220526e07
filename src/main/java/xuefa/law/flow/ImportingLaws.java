package xuefa.law.flow;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xuefa.law.LawText;
import xuefa.law.TextProblem;
import xuefa.law.flow.Newcomers.Arrival;
import xuefa.law.flow.Newcomers.Before;
import xuefa.law.flow.Shelf.Added;
import xuefa.law.flow.Shelf.Placed;
import xuefa.law.format.LawFile;
import xuefa.law.format.ReadLaw;
import xuefa.shared.store.RecordStore.Tx;

/** Putting texts of laws into the library, a file whole or not at all. Every future fails only when the record is away. */
public final class ImportingLaws {
    /** Reads where it holds up nothing else. */
    public interface Reading {
        Future<LawFile.Reading> of(byte[] bytes, String name);
    }

    /** What became of a file. */
    public sealed interface Outcome {
        /** There is nothing that could be read. */
        record Unreadable(TextProblem problem) implements Outcome {}

        /** Grave problems keep all of it out. */
        record Faulty(List<ReadLaw> laws) implements Outcome {}

        /** The library has another text of one of these wordings, and versions never change. */
        record Conflicting(List<ReadLaw> laws) implements Outcome {}

        /** All of it is there now; in a trial all of it would be. */
        record Kept(List<KeptLaw> laws) implements Outcome {}
    }

    /**
     * A law of a file that was kept.
     *
     * @param placed added, or already there
     * @param arrival of a law that was added; in a trial its ids lead nowhere
     */
    public record KeptLaw(ReadLaw read, Placed placed, Optional<Arrival> arrival) {}

    private final Shelf shelf;
    private final LookingAtLaws.Comparing comparing;
    private final Reading reading;
    private final Newcomers newcomers;

    public ImportingLaws(Shelf shelf, LookingAtLaws.Comparing comparing, Reading reading, Newcomers newcomers) {
        this.shelf = shelf;
        this.comparing = comparing;
        this.reading = reading;
        this.newcomers = newcomers;
    }

    /**
     * @param name the file's name, which may hold the day of the wording
     * @param trial changes nothing, and says what would become of it
     */
    public Future<Outcome> file(byte[] bytes, String name, boolean trial) {
        return reading.of(bytes, name).compose(read -> switch (read) {
            case LawFile.Reading.Impossible impossible ->
                Future.succeededFuture(new Outcome.Unreadable(impossible.problem()));
            case LawFile.Reading.Done done -> laws(done.laws(), name, trial);
        });
    }

    /** @param laws as read from one file */
    public Future<Outcome> laws(List<ReadLaw> laws, String name, boolean trial) {
        if (!laws.stream().allMatch(ReadLaw::isKeepable)) {
            return Future.succeededFuture(new Outcome.Faulty(laws));
        }
        var arrivals = new ArrayList<Arrival>();
        List<LawText> texts = laws.stream().map(ReadLaw::text).toList();
        return shelf.place(texts, name, (tx, added) -> arrived(tx, added, trial, arrivals), trial)
                .map(placed -> placed.contains(Placed.CONFLICTING)
                        ? new Outcome.Conflicting(laws)
                        : new Outcome.Kept(kept(laws, placed, arrivals)));
    }

    private Future<Void> arrived(Tx tx, Added added, boolean trial, List<Arrival> arrivals) {
        return before(added).compose(before -> {
            Arrival arrival = arrival(added, before);
            arrivals.add(arrival);
            return trial ? Future.succeededFuture() : newcomers.arrived(tx, arrival);
        });
    }

    private Future<Optional<Before>> before(Added added) {
        return added.before()
                .map(earlier -> comparing
                        .of(earlier.articles(), added.text().articles())
                        .map(difference ->
                                Optional.of(new Before(earlier.versionId(), earlier.passedOn(), difference))))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private static Arrival arrival(Added added, Optional<Before> before) {
        LawText text = added.text();
        return new Arrival(
                added.lawId(),
                text.title(),
                text.part(),
                added.versionId(),
                text.dates().version().orElseThrow(),
                text.dates().inForceSince().orElse(null),
                added.newest(),
                before);
    }

    /** @param arrivals of those that were added, in their order */
    private static List<KeptLaw> kept(List<ReadLaw> laws, List<Placed> placed, List<Arrival> arrivals) {
        var arrived = arrivals.iterator();
        var kept = new ArrayList<KeptLaw>();
        for (int i = 0; i < laws.size(); i++) {
            Optional<Arrival> arrival = placed.get(i) == Placed.ADDED ? Optional.of(arrived.next()) : Optional.empty();
            kept.add(new KeptLaw(laws.get(i), placed.get(i), arrival));
        }
        return List.copyOf(kept);
    }
}
