package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.certificate.CertificateEvent;
import xuefa.certificate.CertificateKind;
import xuefa.certificate.CertificateState;
import xuefa.certificate.RegisteredCertificate;
import xuefa.certificate.Validity;
import xuefa.shared.Reach;

/** Looking at the register of certificates 证件台账. Fails only when the record is away. */
public interface LookingAtCertificates {
    /** Those in reach and wanted, by the pinyin of the holder's name, or by their last day. */
    Future<Page> page(Reach reach, Wanted wanted);

    /** All of a person's that are in reach, the newest first. */
    Future<List<Line>> ofPerson(Reach reach, UUID personId, LocalDate today);

    /** All of a person's, for that person. */
    Future<List<Line>> own(UUID personId, LocalDate today);

    /** Empty also for one out of reach. */
    Future<Optional<History>> history(Reach reach, UUID certificateId, LocalDate today);

    /** In which order. */
    enum Order {
        NAME,
        ENDS
    }

    /**
     * What is looked for; what is empty is not looked at.
     *
     * @param unitId the unit and those below it
     * @param term part of a name, pinyin initials, or the beginning of a certificate's number
     * @param endsWithin days from today until the last day; what has ended already is not meant
     * @param area of enforcement, whole
     * @param toWithdraw only of those who hold one that they should hand in
     */
    record Wanted(
            Optional<UUID> unitId,
            Optional<String> term,
            Optional<CertificateKind> kind,
            Optional<CertificateState> state,
            Optional<Integer> endsWithin,
            Optional<String> area,
            boolean toWithdraw,
            Order order,
            LocalDate today,
            Optional<Place> after,
            int limit) {
        public static Wanted all(LocalDate today, int limit) {
            return new Wanted(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Order.NAME,
                    today,
                    Optional.empty(),
                    limit);
        }
    }

    /** Where a page ends. */
    record Place(String sort, UUID id) {}

    /**
     * @param counts by the code of the state, of all that is wanted whatever its state; empty on later pages
     * @param toWithdraw how many of those should be handed in; 0 on later pages
     */
    record Page(List<Line> lines, int total, Map<String, Integer> counts, int toWithdraw, Optional<Place> next) {}

    /**
     * @param unitId where it is today: with its holder
     * @param state on the day that was asked for
     * @param validity the newest
     * @param toWithdraw why it should be handed in: {@code leftPost} or {@code barred}; empty when it shouldn't
     */
    record Line(
            UUID id,
            UUID personId,
            String personName,
            UUID unitId,
            String unitName,
            CertificateKind kind,
            Optional<String> number,
            String area,
            CertificateState state,
            Optional<Validity> validity,
            int version,
            Optional<String> toWithdraw) {}

    /**
     * @param photo the digest of the newest photo
     * @param issuedUnit the name of the unit through which it was issued
     */
    record History(
            Line line,
            RegisteredCertificate certificate,
            int card,
            Optional<String> photo,
            String issuedUnit,
            List<Happened> happened) {}

    /** @param by empty for what happened by itself or by a command */
    record Happened(CertificateEvent event, Optional<UUID> reviewId, Optional<String> by, Instant at) {}
}
