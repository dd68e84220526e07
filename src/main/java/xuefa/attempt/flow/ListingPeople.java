package xuefa.attempt.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import xuefa.attempt.CandidateState;
import xuefa.attempt.LivePeople;
import xuefa.attempt.LiveSitting;
import xuefa.attempt.Progress;
import xuefa.attempt.SittingPerson;
import xuefa.attempt.SittingPerson.NewestAttempt;
import xuefa.exam.Roster;
import xuefa.exam.flow.Overseeing;
import xuefa.people.MaskedName;
import xuefa.shared.Reach;

/** Listing who sits, page by page, as somebody who oversees the sitting. The order is that of the roster, which does not change while people do. */
public final class ListingPeople {
    /** What a page is asked for. */
    public record Query(
            Predicate<CandidateState> states,
            Optional<UUID> unitId,
            Optional<UUID> personId,
            String search,
            Optional<UUID> after,
            int limit) {}

    /** How asking ends. */
    public sealed interface Outcome {
        /**
         * @param total of all pages
         * @param next to ask for the page after this with
         */
        record Page(Instant asOf, int total, List<SittingPerson> people, Optional<UUID> next) implements Outcome {}

        /** There is no such sitting, or others oversee it. */
        record NoSuchSitting() implements Outcome {}

        /** {@link Query#after} is nobody on the roster. */
        record NoSuchPage() implements Outcome {}
    }

    private final LookingAtSitting looking;
    private final Overseeing overseeing;
    private final NewestAttempts attempts;

    public ListingPeople(LookingAtSitting looking, Overseeing overseeing, NewestAttempts attempts) {
        this.looking = looking;
        this.overseeing = overseeing;
        this.attempts = attempts;
    }

    /** Fails only when the record is away. */
    public Future<Outcome> list(Reach officer, UUID sittingId, Query query) {
        return looking.look(officer, sittingId)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(new Outcome.NoSuchSitting())
                        : overseeing.units(officer).compose(own -> page(found.get(), query, own)));
    }

    private Future<Outcome> page(LiveSitting live, Query query, Set<UUID> own) {
        Roster roster = live.people().roster();
        int after = query.after().isEmpty()
                ? -1
                : roster.place(query.after().get()).orElse(roster.seats().size());
        if (after == roster.seats().size()) {
            return Future.succeededFuture(new Outcome.NoSuchPage());
        }
        List<Integer> page = new ArrayList<>();
        int total = 0;
        boolean more = false;
        for (int place = 0; place < roster.seats().size(); place++) {
            if (isWanted(live.people(), place, query, own)) {
                total++;
                if (place > after && page.size() < query.limit()) {
                    page.add(place);
                } else {
                    more |= place > after;
                }
            }
        }
        Optional<UUID> next =
                more ? Optional.of(roster.seats().get(page.getLast()).personId()) : Optional.empty();
        int all = total;
        return attempts.of(
                        live.sitting().sitting().id(),
                        page.stream()
                                .map(place -> roster.seats().get(place).personId())
                                .toList())
                .map(newest -> new Outcome.Page(live.asOf(), all, people(live, page, own, newest), next));
    }

    private static boolean isWanted(LivePeople people, int place, Query query, Set<UUID> own) {
        Roster.Seat seat = people.roster().seats().get(place);
        return query.states().test(people.state(place))
                && query.unitId().map(seat.unitId()::equals).orElse(true)
                && query.personId().map(seat.personId()::equals).orElse(true)
                && name(seat, own)
                        .toLowerCase(Locale.ROOT)
                        .contains(query.search().toLowerCase(Locale.ROOT));
    }

    /** Whoever searches finds what is shown, and learns nothing of what is masked. */
    private static String name(Roster.Seat seat, Set<UUID> own) {
        return own.contains(seat.unitId()) ? seat.name() : MaskedName.of(seat.name());
    }

    private static List<SittingPerson> people(
            LiveSitting live, List<Integer> page, Set<UUID> own, Map<UUID, NewestAttempt> newest) {
        LivePeople people = live.people();
        List<SittingPerson> listed = new ArrayList<>();
        for (int place : page) {
            Roster.Seat seat = people.roster().seats().get(place);
            Optional<NewestAttempt> attempt = Optional.ofNullable(newest.get(seat.personId()));
            Progress progress =
                    attempt.map(NewestAttempt::progress).orElse(Progress.NONE).or(people.progress(place));
            long dueMillis = attempt.map(each -> each.dueAt().toEpochMilli()).orElse(0L);
            listed.add(new SittingPerson(
                    seat,
                    name(seat, own),
                    people.roster().units().get(people.roster().unitOf(place)).name(),
                    own.contains(seat.unitId()),
                    CandidateState.of(progress, dueMillis, live.asOf()),
                    progress.equals(Progress.NONE)
                            ? Optional.empty()
                            : Optional.of(Instant.ofEpochMilli(progress.atMillis())),
                    attempt));
        }
        return listed;
    }
}
