package xuefa.dossier.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.dossier.DossierFact;
import xuefa.dossier.DossierKind;
import xuefa.shared.Reach;

/** Port: the dossier as it stands. Futures fail only when the record is away. */
public interface LookingAtDossier {

    /** Which are wanted. */
    enum Standing {
        COUNTS,
        WITHDRAWN
    }

    /** Where a page begins: after this one. */
    record Place(LocalDate day, String pinyin, UUID id) {}

    /**
     * @param unitId with all units below; empty for the whole reach
     * @param term part of a name, initials, or the beginning of a work number, in lower case
     * @param value grade, kind of sanction or subject
     * @param runningOn only sanctions that count on that day
     */
    record Wanted(
            DossierKind kind,
            Optional<UUID> unitId,
            Optional<String> term,
            Optional<Integer> year,
            Optional<String> value,
            Optional<LocalDate> runningOn,
            Standing standing,
            Optional<Place> after,
            int limit) {}

    /**
     * One version of a fact.
     *
     * @param unit where somebody works or worked last
     * @param masked somebody looks who may not know what a sanction says
     * @param supersededBy the row that corrects or withdraws it
     */
    record Line(
            UUID id,
            UUID personId,
            String name,
            String pinyin,
            String workNumber,
            String unit,
            DossierFact fact,
            boolean masked,
            boolean withdrawn,
            Optional<UUID> corrects,
            Optional<UUID> supersededBy,
            String reason,
            Optional<String> by,
            Instant recordedAt) {}

    /** @param counts by value, of all values */
    record Page(List<Line> lines, int total, Map<String, Integer> counts, Optional<Place> next) {}

    Future<Page> page(Reach reach, Wanted wanted);

    /** @param lines all versions of everything about somebody, the newest first */
    record PersonDossier(String name, String workNumber, String unit, List<Line> lines) {}

    /** Empty when there is nobody in reach. */
    Future<Optional<PersonDossier>> ofPerson(Reach reach, UUID personId);

    /** What counts of oneself. */
    Future<List<Line>> own(UUID personId);
}
