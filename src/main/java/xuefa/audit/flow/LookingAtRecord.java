package xuefa.audit.flow;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import xuefa.audit.Deed;
import xuefa.audit.RecordExport;
import xuefa.audit.RecordedEntry;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** What auditors look at; each look is written down before it is answered. */
public final class LookingAtRecord {
    private final RecordSearch search;
    private final Map<String, Evidence> evidence;
    private final Proving proving;
    private final Recording recording;

    public LookingAtRecord(RecordSearch search, List<Evidence> evidence, Proving proving, Recording recording) {
        this.search = search;
        this.evidence = evidence.stream().collect(Collectors.toUnmodifiableMap(Evidence::kind, Function.identity()));
        this.proving = proving;
        this.recording = recording;
    }

    /** Who looks, as what. */
    public record Auditor(Actor actor, Reach reach) {}

    /** @param proofs what it rests on, recomputed */
    public record Seen(Evidence.Page page, List<Proving.Proof> proofs, List<RecordedEntry> deeds) {}

    /** @param criteria in words, for the record */
    public Future<RecordSearch.Found> search(
            Auditor auditor,
            RecordSearch.Filter filter,
            Optional<RecordSearch.Place> after,
            int limit,
            String criteria) {
        Deed deed = Deed.of("audit.searched", "record", "entries")
                .after(JsonNodeFactory.instance
                        .objectNode()
                        .put("criteria", criteria)
                        .put("further", after.isPresent()));
        return recording
                .record(auditor.actor(), deed)
                .compose(recorded -> search.search(auditor.reach(), filter, after, limit));
    }

    /** Empty when there is no such thing in reach. */
    public Future<Optional<Seen>> look(Auditor auditor, String kind, UUID id) {
        return find(auditor, kind, id, "audit.evidenceSeen")
                .compose(page -> page.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : prove(page.get()).compose(proofs -> search.of(
                                        auditor.reach(), page.get().subjects())
                                .map(deeds -> Optional.of(new Seen(page.get(), proofs, deeds)))));
    }

    /** Recomputes everything that it rests on; empty when there is no such thing in reach. */
    public Future<Optional<List<Proving.Proof>>> verify(Auditor auditor, String kind, UUID id) {
        return find(auditor, kind, id, "audit.evidenceVerified")
                .compose(page -> page.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : prove(page.get()).map(Optional::of));
    }

    private Future<Optional<Evidence.Page>> find(Auditor auditor, String kind, UUID id, String code) {
        Evidence known = evidence.get(kind);
        if (known == null) {
            return Future.succeededFuture(Optional.empty());
        }
        return known.find(auditor.reach(), id)
                .compose(page -> page.isEmpty()
                        ? Future.succeededFuture(page)
                        : recording
                                .record(auditor.actor(), about(Deed.of(code, kind, id), page.get()))
                                .map(page));
    }

    private static Deed about(Deed deed, Evidence.Page page) {
        return page.line().person().map(person -> deed.about(person.id())).orElse(deed);
    }

    private Future<List<Proving.Proof>> prove(Evidence.Page page) {
        Future<List<Proving.Proof>> all = Future.succeededFuture(new ArrayList<>());
        for (Evidence.Key key : page.seals()) {
            all = all.compose(proofs -> proving.prove(key).map(proof -> {
                proofs.add(proof);
                return proofs;
            }));
        }
        return all;
    }

    /** Empty when things of that kind are no evidence. */
    public Future<Optional<Evidence.Drawn>> sample(
            Auditor auditor, String kind, Instant from, Instant until, String seed, int size) {
        Evidence known = evidence.get(kind);
        if (known == null) {
            return Future.succeededFuture(Optional.empty());
        }
        Deed deed = Deed.of("audit.sampleDrawn", kind, seed)
                .after(JsonNodeFactory.instance
                        .objectNode()
                        .put("from", from.toString())
                        .put("until", until.toString())
                        .put("size", size));
        return recording
                .record(auditor.actor(), deed)
                .compose(recorded -> known.sample(auditor.reach(), from, until, seed, size))
                .map(Optional::of);
    }

    /** The lines of a file; empty when none of these is in reach. */
    public Future<Optional<String>> export(Auditor auditor, List<Evidence.Key> things, RecordExport file) {
        Future<Integer> all = Future.succeededFuture(0);
        for (Evidence.Key thing : things) {
            all = all.compose(count -> find(auditor, thing.kind(), UUID.fromString(thing.key()), "audit.exported")
                    .compose(page -> page.isEmpty()
                            ? Future.succeededFuture(count)
                            : prove(page.get()).map(proofs -> {
                                proofs.forEach(proof -> add(file, proof));
                                return count + 1;
                            })));
        }
        return all.map(count -> count == 0 ? Optional.empty() : Optional.of(file.end()));
    }

    private static void add(RecordExport file, Proving.Proof proof) {
        if (proof.steps().isEmpty()) {
            file.addUnproven(proof.kind(), proof.key(), proof.verdict().code());
        }
        proof.steps()
                .forEach(step -> file.addLeaf(
                        step.leaf(),
                        step.block(),
                        step.path(),
                        proof.rows(),
                        proof.leftOver().isPresent()));
    }
}
