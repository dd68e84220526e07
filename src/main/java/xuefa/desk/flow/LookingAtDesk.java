package xuefa.desk.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.desk.DeskCounts;
import xuefa.desk.DeskLine;
import xuefa.desk.DeskView;
import xuefa.shared.Reach;

/** Port: the lists of HR's desk. What lies outside of a reach isn't there. Futures fail only when the record is away. */
public interface LookingAtDesk {
    /**
     * Which of them.
     *
     * @param unitId with all units below; empty for the whole reach
     * @param term part of a name, of its pinyin initials, the beginning of a work number, or the number of a certificate
     * @param category of a post held today
     */
    record Wanted(
            DeskView view, Optional<UUID> unitId, Optional<String> term, Optional<String> category, LocalDate today) {}

    /** Where a page begins: after this one. */
    record Place(String key, UUID unitId, UUID personId) {}

    /** @param total of all pages */
    record Page(List<DeskLine> lines, int total, Optional<Place> next) {}

    /** Empty: the unit is out of reach. */
    Future<Optional<Page>> page(Reach reach, Wanted wanted, Optional<Place> after, int limit);

    /** Of a unit and those below it, or of the whole reach; empty when that is no unit. */
    Future<Optional<DeskCounts>> counts(Reach reach, Optional<UUID> unitId, LocalDate today);
}
