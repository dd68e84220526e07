package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import xuefa.certificate.Card;
import xuefa.certificate.CertificateKind;
import xuefa.certificate.CertificateState;
import xuefa.certificate.Validity;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Photos and cards of certificates, and what a card's code opens to anybody. Fails only when the record is away. */
public interface Cards {
    Future<Boolean> reaches(Reach reach, UUID certificateId);

    /**
     * @param photo a JPEG as it is kept
     * @return false for a certificate that is out of reach
     */
    Future<Boolean> setPhoto(Reach reach, Actor actor, UUID certificateId, byte[] photo);

    /** Empty when there is none, or none in reach. */
    Future<Optional<byte[]>> photo(Reach reach, UUID certificateId);

    /** How printing ends. */
    sealed interface Printing {
        record Ready(Card card) implements Printing {}

        record Unknown() implements Printing {}

        /** It was never issued, or is no good any more. */
        record NoCard() implements Printing {}
    }

    /** The newest card, and that it was printed on record. */
    Future<Printing> print(Reach reach, Actor actor, UUID certificateId, LocalDate today);

    /** What anybody learns of a card by its code; empty for a code that nobody gave out. */
    Future<Optional<Checked>> check(String code, LocalDate today);

    /**
     * @param replaced a newer card was issued since
     * @param inspectedYear the newest year that a yearly inspection found in order
     * @param good somebody may enforce with this card today
     */
    record Checked(
            String personName,
            String unitName,
            CertificateKind kind,
            String number,
            String area,
            CertificateState state,
            Validity validity,
            boolean replaced,
            boolean good,
            Optional<Integer> inspectedYear) {}
}
