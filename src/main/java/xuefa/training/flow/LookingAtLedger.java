package xuefa.training.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.Reach;
import xuefa.training.CountedEntry;
import xuefa.training.CountingHours;
import xuefa.training.Facts;
import xuefa.training.HoursEntry;
import xuefa.training.flow.HoursDesk.Filter;
import xuefa.training.flow.HoursDesk.Item;

/** Looking at the ledger of many, each entry with what it counts for once each minute is counted once. */
public final class LookingAtLedger {
    /** @param counted by entry */
    public record Page(int total, List<Item> items, Map<UUID, CountedEntry> counted) {}

    private final HoursDesk desk;
    private final FactSource facts;
    private final Books books;

    public LookingAtLedger(HoursDesk desk, FactSource facts, Books books) {
        this.desk = desk;
        this.facts = facts;
        this.books = books;
    }

    /** Fails only when the record is away. */
    public Future<Page> list(Reach reach, Filter filter, int from, int limit, LocalDate today) {
        return desk.list(reach, filter, from, limit).compose(page -> counted(
                        page.items().stream().map(Item::personId).distinct().toList(), today)
                .map(counted -> new Page(page.total(), page.items(), counted)));
    }

    /** What each entry of these people counts for, by entry. */
    public Future<Map<UUID, CountedEntry>> counted(List<UUID> people, LocalDate today) {
        if (people.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        return facts.known(people, List.of(), today).map(known -> count(known, today));
    }

    /** What these entries count for, by entry. */
    public Future<Map<UUID, CountedEntry>> countedEntries(List<UUID> entries, LocalDate today) {
        return entries.isEmpty()
                ? Future.succeededFuture(Map.of())
                : facts.peopleOf(entries).compose(people -> counted(people, today));
    }

    private Map<UUID, CountedEntry> count(Facts known, LocalDate today) {
        var counting = new CountingHours(books.knownOn(today).hoursRules());
        Map<String, List<HoursEntry>> byPerson =
                known.hours().stream().collect(java.util.stream.Collectors.groupingBy(HoursEntry::personId));
        Map<UUID, CountedEntry> counted = new HashMap<>();
        byPerson.values().forEach(entries -> counting.on(today, entries)
                .forEach(each -> counted.put(UUID.fromString(each.entry().id()), each)));
        return counted;
    }

    /** The reason why an entry counts for less than it says. */
    public static Optional<String> flag(Map<UUID, CountedEntry> counted, UUID entry) {
        return Optional.ofNullable(counted.get(entry)).flatMap(CountedEntry::why);
    }
}
