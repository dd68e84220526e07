package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.certificate.CertificateKind;
import xuefa.certificate.CertificateState;
import xuefa.certificate.Validity;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** What is handed to the national supervision system 行政执法综合管理监督信息系统. Fails only when the record is away. */
public interface Exchange {
    /** So many certificates in one file; more are asked for unit by unit. */
    int MOST = 100_000;

    /**
     * @param unitId with those below; empty for all of one's own
     * @param since only what has changed since then; empty for everything
     * @param unmasked with whole identity numbers
     * @param purpose what it is handed over for; goes on record
     */
    record Asked(Optional<UUID> unitId, Optional<Instant> since, boolean unmasked, String purpose) {}

    /** Empty when there are more than {@link #MOST}. */
    Future<Optional<Handed>> hand(Reach reach, Actor actor, Asked asked);

    /** @param nextSince what the next file of changes asks for: early enough that nothing under way is missed */
    record Handed(Asked asked, Instant at, Instant nextSince, List<Entry> entries) {}

    /** @param identity masked unless it was asked for whole */
    record Entry(
            UUID certificateId,
            String personName,
            String identity,
            String unitName,
            String unitCode,
            CertificateKind kind,
            String number,
            String area,
            CertificateState state,
            Optional<Validity> validity,
            int card,
            Instant changedAt) {}
}
