package xuefa.dossier;

import java.util.Optional;
import java.util.UUID;

/**
 * What a row of a table does.
 *
 * @param there what it corrects
 */
public record DossierPlan(UUID personId, DossierFact fact, Optional<There> there) {
    /** A fact that counts. */
    public record There(UUID id, DossierFact fact) {}
}
