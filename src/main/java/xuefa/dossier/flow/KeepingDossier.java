package xuefa.dossier.flow;

import io.vertx.core.Future;
import java.util.UUID;
import xuefa.dossier.DossierFact;
import xuefa.dossier.DossierKind;
import xuefa.shared.Actor;
import xuefa.shared.Reach;

/**
 * Port: what is entered about people, corrected and taken back. Nothing is overwritten: a correction is a row of its own that names what
 * it replaces. Each in one transaction with its deed. Futures fail only when the record is away.
 */
public interface KeepingDossier {

    /** What became of it. */
    sealed interface Outcome {
        /** @param id of the new row */
        record Done(UUID id) implements Outcome {}

        /** The very same is there; nothing changed. */
        record Repeated(UUID id) implements Outcome {}

        /** Another one stands for the same year, day or subject: it has to be corrected instead. */
        record Taken(UUID id) implements Outcome {}

        /** There is no such person or fact, or it is out of reach. */
        record Unknown() implements Outcome {}

        /**
         * It was corrected or withdrawn before.
         *
         * @param by the row that did
         */
        record Superseded(UUID by) implements Outcome {}

        /** Nobody enters anything about themselves. */
        record Oneself() implements Outcome {}
    }

    /** @param why in words; may be empty for what is new */
    record Order(Actor actor, Reach reach, String why) {}

    Future<Outcome> add(Order order, UUID personId, DossierFact fact);

    /** @param fact of the same kind, what is to be said from now on */
    Future<Outcome> correct(Order order, UUID factId, DossierFact fact);

    Future<Outcome> withdraw(Order order, DossierKind kind, UUID factId);
}
