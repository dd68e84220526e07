package xuefa.study.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.study.Attendance;
import xuefa.study.Evidence;
import xuefa.study.StudySession;

/** Who was at a session. Fails only when the record is away. */
public interface Attending {
    /** What a secretary ticks, for one person. */
    record Tick(
            UUID personId,
            Attendance.State state,
            boolean late,
            Optional<Integer> minutes,
            String reason,
            Optional<LocalDate> day) {}

    /** How signing in by the code ends. */
    sealed interface SigningIn {
        /**
         * @param before whether they had signed in already
         * @param elsewhere whether they are present in another session at this time, which HR sees
         */
        record Present(boolean before, boolean late, boolean elsewhere) implements SigningIn {}

        /** There is no such session, or they are not on its list. */
        record Unknown() implements SigningIn {}

        /** @param opensAt when signing in begins; empty when it is over */
        record Closed(Optional<Instant> opensAt) implements SigningIn {}

        record WrongCode() implements SigningIn {}

        record ExpiredCode() implements SigningIn {}

        record TooMany(int waitSeconds) implements SigningIn {}
    }

    /** How asking to be excused ends. */
    enum Excusing {
        EXCUSED,
        UNKNOWN,
        /** It is over, or they were there. */
        TOO_LATE
    }

    /** @param attendance what counts; empty while nothing is known */
    record Mine(StudySession session, Optional<Attendance> attendance, List<Evidence> materials) {}

    /** The wall screen: the code of this moment, and how many have come. */
    record Shown(StudySession session, String code, int secondsLeft, int present, int invited) {}

    Future<StudyOutcome> tick(Actor actor, Reach reach, UUID sessionId, int version, List<Tick> ticks);

    Future<SigningIn> signIn(Actor actor, UUID sessionId, String code);

    Future<Excusing> excuse(Actor actor, UUID sessionId, String reason);

    /** Sessions that somebody is on the list of: those to come first, then the newest past ones; at most 100. */
    Future<List<Mine>> mine(UUID personId);

    /** What the screen shows; empty when there is no such session. {@link Optional} inside is empty while signing in is closed. */
    Future<Optional<Optional<Shown>>> shown(Reach reach, UUID sessionId);

    /**
     * A sign of attendance that cannot be, or that was refused.
     *
     * @param what {@code twoPlaces}, or how often codes were refused: {@code refusedCodes}
     */
    record Flag(
            String what,
            UUID personId,
            String name,
            String unitName,
            UUID sessionId,
            String title,
            Instant at,
            String other,
            int count) {}

    /** The newest first, at most 200. */
    Future<List<Flag>> flags(Reach reach, int year);
}
