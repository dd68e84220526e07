package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.Reach;

/** Who may not enforce in the region of a campaign, and so is in none of its counts. Fails only when the record is away. */
public interface BarredPeople {
    /**
     * @param unitId with those below it; empty for the whole campaign
     * @param from the first wanted, counted from 0
     */
    record Wanted(UUID campaignId, Optional<UUID> unitId, LocalDate today, int from, int limit) {}

    /**
     * @param category of the newest post held today
     * @param employment contract or temporary
     * @param certificate the number of a certificate that should be handed in; empty without one
     */
    record Barred(
            UUID personId,
            String name,
            UUID unitId,
            String unitName,
            String category,
            String employment,
            LocalDate since,
            Optional<LocalDate> until,
            Optional<String> certificate) {}

    record Page(int total, List<Barred> people) {}

    /** By unit and name; empty when nothing of the campaign is in reach. */
    Future<Optional<Page>> page(Reach reach, Wanted wanted);
}
