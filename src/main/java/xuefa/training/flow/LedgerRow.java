package xuefa.training.flow;

import java.time.Instant;
import java.util.UUID;

/**
 * What the ledger says of an entry beside what counts.
 *
 * @param unit where the person worked on the day, by its present name; empty when there was no post
 * @param afterClosing recorded after the year had been closed
 */
public record LedgerRow(
        UUID id, String note, String rule, String unit, boolean afterClosing, String recordedBy, Instant recordedAt) {}
