package xuefa.certificate;

import java.util.List;
import java.util.UUID;
import xuefa.shared.table.RowVerdict.Change;

/** What is to be done for a row of HR's table of certificates. */
public sealed interface ImportPlan {
    record Adding(NewCertificate certificate) implements ImportPlan {}

    /** @param steps in their order, each a round of its own */
    record Changing(
            RegisteredCertificate there, StatedCertificate stated, List<Change> changes, List<CertificateEvent> steps)
            implements ImportPlan {
        private static final List<String> CORRECTED =
                List.of(CertificateColumn.NUMBER.code(), CertificateColumn.AREA.code(), CertificateColumn.UNIT.code());

        public Changing {
            changes = List.copyOf(changes);
            steps = List.copyOf(steps);
        }

        /** Who issued it, as far as the row says so. */
        public UUID issuedUnitId() {
            return stated.unitId().filter(unit -> !unit.equals(there.unitId())).orElse(there.issuedUnitId());
        }

        /** Those that are no step of its life. */
        public List<Change> corrections() {
            return changes.stream()
                    .filter(each -> CORRECTED.contains(each.column()))
                    .toList();
        }
    }
}
