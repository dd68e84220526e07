package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.certificate.JudgingImport.Change;
import xuefa.certificate.format.CertificateTable;
import xuefa.people.RosterUnits;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** HR's tables of certificates, and what became of each row. Fails only when the record is away. */
public interface CertificateImports {
    /** Judges every row and keeps that; nothing of the register changes. */
    Future<UUID> keep(
            Actor actor,
            Reach reach,
            String fileName,
            List<CertificateTable.Line> lines,
            RosterUnits units,
            LocalDate today);

    /** Those that oneself or somebody at home in the reach began, newest first. */
    Future<List<State>> list(Reach reach);

    Future<Optional<State>> find(Reach reach, UUID importId);

    /** @param after the last line of the page before */
    Future<List<ImportedRow>> rows(UUID importId, Optional<String> outcome, int after, int limit);

    enum Committed {
        DONE,
        UNKNOWN,
        /** It was committed before. */
        NOT_NOW
    }

    /** Judges anew and does what every good row asks, all of it or nothing. */
    Future<Committed> commit(Actor actor, Reach reach, UUID importId, RosterUnits units, LocalDate today);

    /** @return whether there was one that waited */
    Future<Boolean> abandon(UUID importId);

    /** @param counts by outcome, {@code applied} by what became of the rows */
    record State(
            UUID id,
            String fileName,
            String state,
            String by,
            Instant startedAt,
            Optional<Instant> committedAt,
            Map<String, Integer> counts,
            Map<String, Integer> applied) {}

    record ImportedRow(
            int line, String name, String outcome, String applied, List<Change> changes, List<String> reasons) {}
}
