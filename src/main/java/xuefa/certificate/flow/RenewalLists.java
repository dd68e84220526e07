package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.certificate.RenewalList;
import xuefa.certificate.RenewalList.Decided;
import xuefa.certificate.RenewalList.Part;
import xuefa.certificate.ReviewState;
import xuefa.certificate.Validity;
import xuefa.certificate.flow.JudgingReviews.Due;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.check.Check;

/** Rows of lists in the record. Fails only when the record is away. */
public interface RenewalLists {
    /**
     * @param unit whose part; empty for the whole campaign
     * @param unmasked why identity numbers have to be readable; empty for masked ones
     */
    record Order(
            Actor actor,
            Reach reach,
            UUID campaignId,
            Optional<UUID> unit,
            Optional<UUID> batch,
            Part part,
            Optional<String> unmasked,
            LocalDate today) {}

    /** Empty for a campaign, a unit or a batch out of reach. */
    Future<Optional<RenewalList.Head>> head(Order order);

    /** At most {@link RenewalList#MOST} and one more, by unit and name. */
    Future<List<RenewalList.Passed>> passed(Order order, RenewalList.Head head);

    /** At most {@link RenewalList#MOST} and one more, by unit and name. */
    Future<List<Open>> unclear(Order order, RenewalList.Head head);

    /** Who decided these, the first level first. */
    Future<List<Decided>> decided(Order order, RenewalList.Head head);

    /** That it was taken out. */
    Future<Void> note(Order order, int people, String format, String digest);

    /**
     * @param due for the verdict of now
     * @param decidedBy the checks of a decision; empty while nothing is decided
     */
    record Open(
            Due due,
            RenewalList.Holder holder,
            Validity validity,
            String outcome,
            ReviewState state,
            List<Check> decidedBy,
            LocalDate decidedOn,
            String reason) {}
}
