package xuefa.exam.flow;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.exam.Exam;
import xuefa.exam.Publication;
import xuefa.exam.Sitting;
import xuefa.exam.SittingState;
import xuefa.exam.Standing;

/** Looking at one's exams. */
public final class LookingAtExams {
    /** So long before the opening somebody who reads the rules is waiting. */
    private static final Duration WAITING_HALL = Duration.ofHours(1);

    /** A sitting as one person sees it now. */
    public record Seat(Sitting sitting, Exam exam, Standing standing, Instant now) {
        public SittingState state() {
            return SittingState.of(sitting, exam.rules(), standing, now);
        }

        /** Held back until the sitting has closed, when the rules say so. */
        public boolean isScoreShown() {
            return exam.rules().scores() == Publication.AT_ONCE || sitting.isClosed(now);
        }

        /** In the waiting hall: about to start, and has not yet. */
        private boolean isWaiting() {
            return standing.used() == 0 && !sitting.isClosed(now) && !sitting.isComing(now.plus(WAITING_HALL));
        }

        public int attemptsLeft() {
            return Math.max(0, exam.rules().attemptsAllowed() - standing.used());
        }
    }

    /** @param secret of the draw in hex; there once the sitting is over */
    public record Detail(Seat seat, Optional<String> secret) {}

    private static final Comparator<Seat> ORDER = Comparator.comparing(
                    (Seat seat) -> seat.state() != SittingState.RUNNING)
            .thenComparing(seat -> seat.sitting().opensAt())
            .thenComparing(seat -> seat.sitting().id());

    private final Exams exams;
    private final Seats seats;
    private final Standings standings;
    private final Presence presence;

    public LookingAtExams(Exams exams, Seats seats, Standings standings, Presence presence) {
        this.exams = exams;
        this.seats = seats;
        this.standings = standings;
        this.presence = presence;
    }

    /** Those under way first, then by opening. Fails only when the record is away. */
    public Future<List<Seat>> of(UUID personId) {
        return exams.sittingsOf(personId)
                .compose(sittings -> standings.of(personId).compose(known -> {
                    Future<List<Seat>> all = Future.succeededFuture(new ArrayList<>());
                    for (Sitting sitting : sittings.value()) {
                        all = all.compose(
                                list -> seat(sitting, known, sittings.now()).map(seat -> {
                                    list.add(seat);
                                    return list;
                                }));
                    }
                    return all.map(list -> list.stream().sorted(ORDER).toList());
                }));
    }

    /** Empty when the person is not on the roster. Whoever asks before their start is in the waiting hall. */
    public Future<Optional<Detail>> one(UUID personId, UUID sittingId) {
        return seats.seat(personId, sittingId)
                .compose(found -> found.value().isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : standings
                                .of(personId)
                                .compose(known -> seat(found.value().get(), known, found.now()))
                                .compose(seat -> {
                                    if (seat.isWaiting()) {
                                        presence.here(sittingId, personId);
                                    }
                                    return detail(seat).map(Optional::of);
                                }));
    }

    private Future<Seat> seat(Sitting sitting, Map<UUID, Standing> known, Instant now) {
        return exams.exam(sitting.examId())
                .map(exam ->
                        new Seat(sitting, exam.orElseThrow(), known.getOrDefault(sitting.id(), Standing.NONE), now));
    }

    private Future<Detail> detail(Seat seat) {
        if (!seat.sitting().isClosed(seat.now())) {
            return Future.succeededFuture(new Detail(seat, Optional.empty()));
        }
        return exams.isExamOver(seat.exam().id())
                .map(over ->
                        new Detail(seat, over ? Optional.of(seat.exam().secret().publish()) : Optional.empty()));
    }
}
