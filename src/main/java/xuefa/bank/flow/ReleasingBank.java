package xuefa.bank.flow;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xuefa.bank.BankRelease;
import xuefa.bank.ReadLaw;
import xuefa.bank.flow.ReleaseBook.Candidates;
import xuefa.bank.flow.ReleaseBook.Numbered;
import xuefa.bank.gate.Candidate;
import xuefa.bank.gate.ChangedLines;
import xuefa.bank.gate.Gate;
import xuefa.bank.gate.GateJson;
import xuefa.bank.gate.GateReport;

/** The gate of a bank, and releases through it. Every future fails only when the record is away. */
public final class ReleasingBank {
    private final ReleaseBook releases;
    private final Banks banks;
    private final Workshop workshop;
    private final ZoneId zone;
    private final InstantSource clock;

    /** @param zone in which it is decided which laws are in force */
    public ReleasingBank(ReleaseBook releases, Banks banks, Workshop workshop, ZoneId zone, InstantSource clock) {
        this.releases = releases;
        this.banks = banks;
        this.workshop = workshop;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * @param candidates that would be released
     * @param changes against the newest release; empty when no release could be made
     */
    public record Gated(
            GateReport report, List<Candidate> candidates, Optional<Numbered> before, Optional<ChangedLines> changes) {
        /** Of what would be released. */
        public Optional<String> digest() {
            return report.release().map(BankRelease::digest);
        }
    }

    /** The caller may look at the bank. */
    public Future<Gated> gate(UUID bankId) {
        var day = LocalDate.ofInstant(clock.instant(), zone);
        return releases.candidates(bankId).compose(candidates -> banks.laws(bankId)
                .compose(laws -> newest(bankId).compose(before -> older(before)
                        .compose(older -> workshop.make(() -> look(candidates, laws, day, before, older))))));
    }

    private Future<Optional<Numbered>> newest(UUID bankId) {
        return releases.newest(Set.of(bankId)).map(found -> Optional.ofNullable(found.get(bankId)));
    }

    private Future<Optional<BankRelease>> older(Optional<Numbered> before) {
        return before.map(known -> releases.content(known.digest()))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private static Gated look(
            Candidates found,
            List<ReadLaw> laws,
            LocalDate day,
            Optional<Numbered> before,
            Optional<BankRelease> older) {
        Set<String> coming = laws.stream()
                .flatMap(law -> law.versions().stream()
                        .filter(version -> version.inForceSince().value().isAfter(day))
                        .map(version -> law.fileName() + "@" + version.passed().value()))
                .collect(Collectors.toSet());
        List<Candidate> candidates = found.all().stream()
                .filter(each -> !coming.contains(cited(each)))
                .toList();
        int heldBack = found.stale() + found.all().size() - candidates.size();
        GateReport report = Gate.report(candidates, heldBack, laws, day);
        Optional<ChangedLines> changes = report.release().map(release -> ChangedLines.between(older, release));
        return new Gated(report, candidates, before, changes);
    }

    private static String cited(Candidate candidate) {
        var content = candidate.content();
        return content.law().orElse("") + "@"
                + content.version().map(LocalDate::toString).orElse("");
    }

    /** How releasing ends. */
    public sealed interface Outcome {
        record Released(Numbered release) implements Outcome {}

        /** The newest release is this one already. */
        record There(Numbered release) implements Outcome {}

        record Closed(GateReport report) implements Outcome {}

        /** The candidates aren't those that were looked at. */
        record ChangedMeanwhile() implements Outcome {}
    }

    /**
     * The caller is a publisher of the bank.
     *
     * @param digest of what the publisher has looked at
     */
    public Future<Outcome> release(UUID publisherId, UUID bankId, String digest, @Nullable String note) {
        return gate(bankId).compose(gated -> {
            Optional<Numbered> there =
                    gated.before().filter(known -> known.digest().equals(digest));
            boolean same = gated.digest().filter(digest::equals).isPresent();
            if (there.isPresent() && (same || gated.digest().isEmpty())) {
                return Future.succeededFuture(new Outcome.There(there.get()));
            }
            if (!gated.report().isOpen()) {
                return Future.succeededFuture(new Outcome.Closed(gated.report()));
            }
            return same
                    ? add(publisherId, bankId, gated, note)
                    : Future.succeededFuture(new Outcome.ChangedMeanwhile());
        });
    }

    private Future<Outcome> add(UUID publisherId, UUID bankId, Gated gated, @Nullable String note) {
        var fresh = new ReleaseBook.NewRelease(
                bankId,
                publisherId,
                note,
                gated.before().map(Numbered::id).orElse(null),
                gated.candidates(),
                gated.report().release().orElseThrow(),
                GateJson.changes(gated.changes().orElseThrow(), gated.candidates())
                        .toString(),
                GateJson.checks(gated.report().checks()).toString());
        return releases.add(fresh)
                .compose(added -> added.isEmpty()
                        ? Future.succeededFuture(new Outcome.ChangedMeanwhile())
                        : releases.find(added.get()).map(found -> new Outcome.Released(found.orElseThrow())));
    }
}
