package xuefa.study.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.study.Meeting;

/** Executive meetings in the record. Fails only when the record is away. */
public interface Meetings {
    /** How writing one down ends. */
    enum Outcome {
        DONE,
        /** There is no such meeting or unit, or it is for others. */
        UNKNOWN,
        /** Another meeting of the year has this number. */
        NUMBER_TAKEN
    }

    /** @param whyNot why there was no study before it; empty when there was, or nobody has said */
    record Entry(UUID unitId, int year, int number, LocalDate heldOn, String whyNot) {}

    /** By number, for one year; empty when there is no such unit. */
    Future<Optional<List<Meeting>>> list(Reach reach, UUID unitId, int year);

    Future<Outcome> record(Actor actor, Reach reach, Entry entry);

    /** The unit stays. */
    Future<Outcome> change(Actor actor, Reach reach, UUID meetingId, Entry entry);
}
