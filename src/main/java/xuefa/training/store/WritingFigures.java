package xuefa.training.store;

import static java.util.stream.Collectors.joining;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.training.CountedEntry;
import xuefa.training.Hours;
import xuefa.training.HoursEntry;
import xuefa.training.Obligation.HoursDone;
import xuefa.training.Owed;
import xuefa.training.flow.LookingAtUnits.PersonStanding;
import xuefa.training.flow.LookingAtUnits.Standings;

/** Puts what was counted in the place of what stood there; rows that say the same stay as they are. */
final class WritingFigures {
    /** @param hoursTo an array of whole numbers as PostgreSQL reads it; empty where no hours are owed */
    private record Line(UUID of, UUID unit, Owed owed, Optional<String> hoursTo) {}

    private record Month(UUID person, int year, LocalDate month, String kind, String subject, Hours hours) {
        Month with(Hours sum) {
            return new Month(person, year, month, kind, subject, sum);
        }
    }

    private static final int MONTHS = 12;

    private final UUID[] people;
    private final UUID[] units;
    private final Standings counted;

    WritingFigures(Set<UUID> people, Set<UUID> units, Standings counted) {
        this.people = people.toArray(UUID[]::new);
        this.units = units.toArray(UUID[]::new);
        this.counted = counted;
    }

    Future<Void> in(Tx tx) {
        List<PersonStanding> members = counted.people().stream()
                .filter(each -> !each.unitId().isEmpty())
                .toList();
        List<Line> ofPeople = members.stream()
                .flatMap(each -> lines(
                        UUID.fromString(each.person().id()),
                        UUID.fromString(each.unitId()),
                        each.owed(),
                        each.counted())
                        .stream())
                .toList();
        List<Line> ofUnits = counted.units().stream()
                .flatMap(
                        each -> lines(
                                UUID.fromString(each.unit().id()),
                                UUID.fromString(each.unit().id()),
                                each.owed(),
                                List.of())
                                .stream())
                .toList();
        Tuple memberColumns = with(
                people,
                new Columns<>(members)
                        .uuid(each -> UUID.fromString(each.person().id()))
                        .uuid(each -> UUID.fromString(each.unitId()))
                        .text(this::yearHours)
                        .tuple());
        List<Month> months = members.stream().flatMap(this::months).toList();
        Tuple monthColumns = with(
                people,
                new Columns<>(months)
                        .uuid(Month::person)
                        .whole(Month::year)
                        .date(Month::month)
                        .text(Month::kind)
                        .text(Month::subject)
                        .text(each -> each.hours().toString())
                        .tuple());
        return tx.query(FiguresSql.PEOPLE, with(people, columns(ofPeople, true)))
                .compose(written -> tx.query(FiguresSql.HOURS, monthColumns))
                .compose(written -> tx.query(FiguresSql.MEMBERS, memberColumns))
                .compose(written -> tx.query(FiguresSql.UNITS, with(units, columns(ofUnits, false))))
                .mapEmpty();
    }

    private String yearHours(PersonStanding person) {
        int year = counted.days().on().getYear();
        return person.counted().stream()
                .filter(each -> each.entry().countsFor() == year)
                .map(CountedEntry::hours)
                .reduce(Hours.NONE, Hours::plus)
                .toString();
    }

    /** Of this year and the one before. */
    private Stream<Month> months(PersonStanding person) {
        int first = counted.days().on().getYear() - 1;
        Map<Month, Hours> sums = new LinkedHashMap<>();
        for (CountedEntry each : person.counted()) {
            HoursEntry entry = each.entry();
            if (entry.countsFor() >= first && each.hours().compareTo(Hours.NONE) > 0) {
                var month = new Month(
                        UUID.fromString(entry.personId()),
                        entry.countsFor(),
                        entry.day().withDayOfMonth(1),
                        entry.kind(),
                        entry.subject(),
                        Hours.NONE);
                sums.merge(month, each.hours(), Hours::plus);
            }
        }
        return sums.entrySet().stream().map(each -> each.getKey().with(each.getValue()));
    }

    /** Should two places lay down the same obligation at once, the one counts of which more is missing. */
    private Collection<Line> lines(UUID of, UUID unit, List<Owed> owed, List<CountedEntry> entries) {
        Map<String, Line> widest = new LinkedHashMap<>();
        owed.forEach(each -> widest.merge(
                each.obligation().id(),
                new Line(of, unit, each, hoursTo(each, entries)),
                (one, other) -> other.owed().missing().compareTo(one.owed().missing()) > 0 ? other : one));
        return widest.values();
    }

    /** Of trainings from January of last year up to the end of each month. */
    private Optional<String> hoursTo(Owed owed, List<CountedEntry> entries) {
        if (!(owed.obligation().measure() instanceof HoursDone measure)) {
            return Optional.empty();
        }
        int first = counted.days().on().getYear() - 1;
        long[] months = new long[2 * MONTHS];
        for (CountedEntry each : entries) {
            HoursEntry entry = each.entry();
            int month = (entry.day().getYear() - first) * MONTHS + entry.day().getMonthValue() - 1;
            if (month >= 0
                    && month < months.length
                    && !entry.day().isAfter(counted.days().on())
                    && measure.counts(entry)) {
                months[month] += each.hours().hundredths();
            }
        }
        Arrays.parallelPrefix(months, Long::sum);
        return Optional.of(Arrays.stream(months).mapToObj(String::valueOf).collect(joining(",", "{", "}")));
    }

    private static Tuple columns(List<Line> lines, boolean ofPeople) {
        Columns<Line> columns = new Columns<>(lines)
                .uuid(Line::of)
                .text(line -> line.owed().obligation().id());
        if (ofPeople) {
            columns.uuid(Line::unit);
        }
        columns.text(line -> line.owed().measuredIn())
                .date(line -> line.owed().period().from())
                .date(line -> line.owed().due().orElse(null))
                .text(line -> line.owed().required().toPlainString())
                .text(line -> line.owed().done().toPlainString())
                .text(line -> line.owed().verdict().code());
        if (ofPeople) {
            columns.text(line -> line.hoursTo().orElse(null));
        }
        return columns.tuple();
    }

    private static Tuple with(UUID[] ids, Tuple columns) {
        Tuple all = Tuple.tuple().addArrayOfUUID(ids);
        for (int i = 0; i < columns.size(); i++) {
            all.addValue(columns.getValue(i));
        }
        return all;
    }
}
