package xuefa.bank.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.bank.BankRelease;
import xuefa.bank.gate.Candidate;

/** The releases of banks. Every future fails only when the record is away. */
public interface ReleaseBook {
    /** What a release would hold: of every question that isn't retired and isn't stale, the version approved last; by code. */
    Future<Candidates> candidates(UUID bankId);

    /** @param stale approved questions that stay out */
    record Candidates(List<Candidate> all, int stale) {}

    /**
     * @param stale how many of its questions are stale by now
     * @param changes what it brings against the release before, as {@link xuefa.bank.gate.GateJson} writes it
     * @param report what the gate said, likewise
     */
    record Numbered(
            UUID id,
            UUID bankId,
            String bankName,
            int number,
            String digest,
            Instant releasedAt,
            PersonRef releasedBy,
            @Nullable String note,
            int questions,
            int stale,
            String changes,
            String report) {
        public String name() {
            return bankName + " 第" + number + "版";
        }
    }

    /** Newest first. */
    Future<List<Numbered>> releases(UUID bankId);

    /** The newest of each of these banks. */
    Future<Map<UUID, Numbered>> newest(Collection<UUID> bankIds);

    Future<Optional<Numbered>> find(UUID releaseId);

    /** A question of a release that is stale by now. */
    record StaleQuestion(UUID questionId, String code, String kind, String glance) {}

    Future<List<StaleQuestion>> stale(UUID releaseId);

    /**
     * How many questions of a release are stale by now: as long as there are any, no new exam may draw from it.
     *
     * @param digest of the release
     */
    Future<Integer> staleIn(String digest);

    /** By its digest. */
    Future<Optional<BankRelease>> content(String digest);

    /** @param before the release that {@code changes} tell of; null for the first */
    record NewRelease(
            UUID bankId,
            UUID publisherId,
            @Nullable String note,
            @Nullable UUID before,
            List<Candidate> candidates,
            BankRelease release,
            String changes,
            String report) {}

    /** In one transaction; empty when candidates or releases have changed meanwhile. */
    Future<Optional<UUID>> add(NewRelease release);
}
