package xuefa.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was handed over in one exchange file.
 *
 * @param nextSince what the next file of changes asks for: early enough that nothing under way is missed
 */
public record Exchanged(Asked asked, Instant at, Instant nextSince, List<Entry> entries) {
    public Exchanged {
        entries = List.copyOf(entries);
    }

    /**
     * @param unitId with those below; empty for all of one's own
     * @param since only what has changed since then; empty for everything
     * @param unmasked with whole identity numbers
     * @param purpose what it is handed over for; goes on record
     */
    public record Asked(Optional<UUID> unitId, Optional<Instant> since, boolean unmasked, String purpose) {}

    /** @param identity masked unless it was asked for whole */
    public record Entry(
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
