package xuefa.notice.flow;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.notice.Due;
import xuefa.notice.Notice;
import xuefa.notice.NoticeRules;

/** Reminds people of what falls due, and heads and HR of how much that is in their unit and below. May run as often as one likes: nothing is told twice. */
public final class SendingReminders {
    /** Notices and heads in the record. */
    public interface Reminders {
        Future<Void> add(List<Notice> notices);

        /** Whoever leads these units or those above them today, or is their HR. */
        Future<List<Concerned>> concerned(List<UUID> unitIds, LocalDate today);
    }

    /**
     * Somebody who hears of what lies before a unit and all below it.
     *
     * @param below one of those
     */
    public record Concerned(UUID personId, UUID unitId, UUID below) {}

    /** What lies before the people of a unit. */
    private static final class Count {
        private final java.util.Set<UUID> people = new java.util.HashSet<>();
        private int matters;
        private int soon;

        Count with(Count other) {
            people.addAll(other.people);
            matters += other.matters;
            soon += other.soon;
            return this;
        }
    }

    /** Who hears of which unit. */
    private record Place(UUID personId, UUID unitId) {}

    private static final int SOON_DAYS = 7;

    private final Deliveries deliveries;
    private final Reminders reminders;
    private final List<Reminding> rooms;
    private final InstantSource clock;
    private final ZoneId zone;

    public SendingReminders(
            Deliveries deliveries, Reminders reminders, List<Reminding> rooms, InstantSource clock, ZoneId zone) {
        this.deliveries = deliveries;
        this.reminders = reminders;
        this.rooms = List.copyOf(rooms);
        this.clock = clock;
        this.zone = zone;
    }

    /** Fails when the record is away. */
    public Future<Void> remind() {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        return deliveries.rules().compose(rules -> {
            Map<UUID, Count> counts = new HashMap<>();
            int farthest = rules.days().isEmpty() ? 0 : rules.days().getFirst();
            Future<Void> all = Future.succeededFuture();
            for (Reminding room : rooms) {
                all = all.compose(
                        done -> pages(room, today, today.plusDays(farthest), Optional.empty(), rules, counts));
            }
            return all.compose(done -> digest(rules, today, counts));
        });
    }

    private Future<Void> pages(
            Reminding room,
            LocalDate today,
            LocalDate until,
            Optional<UUID> after,
            NoticeRules rules,
            Map<UUID, Count> counts) {
        return room.due(today, until, after).compose(page -> {
            List<Notice> notices = new ArrayList<>();
            for (Due due : page.due()) {
                long left = ChronoUnit.DAYS.between(today, due.day());
                rules.reached(left).ifPresent(distance -> {
                    notices.add(notice(due, left, distance));
                    Count count = counts.computeIfAbsent(due.unitId(), none -> new Count());
                    count.people.add(due.personId());
                    count.matters++;
                    count.soon += left <= SOON_DAYS ? 1 : 0;
                });
            }
            return reminders
                    .add(notices)
                    .compose(added -> page.last().isEmpty()
                            ? Future.succeededFuture()
                            : pages(room, today, until, page.last(), rules, counts));
        });
    }

    /** Once for each distance. */
    private static Notice notice(Due due, long left, int distance) {
        Map<String, String> facts = new HashMap<>(due.facts());
        facts.put("day", due.day().toString());
        facts.put("left", String.valueOf(left));
        String key = due.kind() + "/" + due.subject() + "/" + due.day() + "/" + distance;
        return Notice.of(due.personId(), key, due.kind(), facts, due.link());
    }

    private Future<Void> digest(NoticeRules rules, LocalDate today, Map<UUID, Count> counts) {
        if (rules.digestOn().filter(today.getDayOfWeek()::equals).isEmpty() || counts.isEmpty()) {
            return Future.succeededFuture();
        }
        return reminders.concerned(List.copyOf(counts.keySet()), today).compose(concerned -> {
            Map<Place, Count> sums = new HashMap<>();
            concerned.forEach(
                    each -> sums.computeIfAbsent(new Place(each.personId(), each.unitId()), none -> new Count())
                            .with(java.util.Objects.requireNonNull(counts.get(each.below()))));
            return reminders.add(sums.entrySet().stream()
                    .map(each -> digest(each.getKey(), each.getValue(), today))
                    .toList());
        });
    }

    /** Of the unit and all below it. */
    private static Notice digest(Place place, Count count, LocalDate today) {
        Map<String, String> facts = Map.of(
                "people", String.valueOf(count.people.size()),
                "count", String.valueOf(count.matters),
                "soon", String.valueOf(count.soon));
        return Notice.of(place.personId(), "digest/" + place.unitId() + "/" + today, "notice.digest", facts, "");
    }
}
