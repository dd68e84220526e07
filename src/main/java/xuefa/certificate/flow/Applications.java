package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import xuefa.certificate.CertificateKind;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/** Applications for certificates, and what is said of a certificate beside its life. Fails only when the record is away. */
public interface Applications {
    /**
     * @param unitId through which it is issued; empty for the unit of the post that fits best
     * @param area of enforcement, may be empty
     */
    record Application(
            UUID personId, Optional<UUID> unitId, CertificateKind kind, String area, LocalDate day, String reason) {}

    /** How it ends. */
    sealed interface Outcome {
        record Done(UUID certificateId) implements Outcome {}

        /** @param code of the problem */
        record Refused(String code) implements Outcome {}
    }

    /** For somebody with a post in reach. */
    Future<Outcome> apply(Reach reach, Actor actor, Application application);

    /**
     * @param unitId the unit through which it was issued, where the holder's post doesn't say where it is; empty to leave it
     * @param area of enforcement from now on; empty to leave it
     */
    record Change(int version, Optional<UUID> unitId, Optional<String> area, String reason) {}

    Future<Outcome> change(Reach reach, Actor actor, UUID certificateId, Change change);
}
