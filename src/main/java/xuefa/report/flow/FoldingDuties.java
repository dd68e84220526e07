package xuefa.report.flow;

import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import xuefa.report.CountedDuties;
import xuefa.report.Duty;
import xuefa.report.DutyRows;
import xuefa.report.Ledger;
import xuefa.report.Scope;
import xuefa.report.flow.Members.Member;
import xuefa.training.CountedEntry;
import xuefa.training.ExplainingObligations;
import xuefa.training.Facts;
import xuefa.training.Facts.UnitFact;
import xuefa.training.HoursEntry;
import xuefa.training.Obligation.HoursDone;
import xuefa.training.Owed;
import xuefa.training.flow.Books;
import xuefa.training.flow.FactSource;
import xuefa.training.flow.LookingAtUnits.Working;

/**
 * Hours and duties, folded from the facts that were known: the numbers that the training room explains to each person. Some pieces are
 * read while others are judged.
 */
public final class FoldingDuties {
    /** So many people's facts are read at once. */
    private static final int PIECE = 1000;

    private static final int LANES = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Hears how far it is. */
    public interface Following {
        /** @return whether to go on */
        Future<Boolean> counted(int people, int of);
    }

    private final FactSource facts;
    private final Members members;
    private final Books books;
    private final Working working;

    public FoldingDuties(FactSource facts, Members members, Books books, Working working) {
        this.facts = facts;
        this.members = members;
        this.books = books;
        this.working = working;
    }

    /** Of everybody and every unit of the scope; empty when it was not to go on. */
    public Future<Optional<CountedDuties>> fold(Scope scope, Following following) {
        return members.units(scope)
                .compose(units -> members.of(scope).compose(people -> new Run(scope, units, people, following).all()));
    }

    /** One time through everybody. For one event loop; pieces are judged elsewhere. */
    private final class Run {
        private final Scope scope;
        private final List<UUID> units;
        private final List<Member> people;
        private final Following following;
        private final Map<UUID, Integer> places = new HashMap<>();
        private final List<SequencedMap<String, DutyRows.Gathering>> pieces = new ArrayList<>();
        private final Map<String, Ledger> ledgers = new HashMap<>();
        private int next;
        private int counted;
        private boolean given;

        Run(Scope scope, List<UUID> units, List<Member> people, Following following) {
            this.scope = scope;
            this.units = units;
            this.people = people;
            this.following = following;
            units.forEach(unit -> places.put(unit, places.size()));
            Obligations.of(books, scope).forEach(each -> ledgers.put(each.code(), each.ledger()));
            for (int from = 0; from < people.size() + PIECE; from += PIECE) {
                pieces.add(new LinkedHashMap<>());
            }
        }

        Future<Optional<CountedDuties>> all() {
            List<Future<Void>> lanes = new ArrayList<>();
            for (int i = 0; i < LANES; i++) {
                lanes.add(lane());
            }
            Future<?> done = Future.all(lanes);
            return done.compose(all -> given
                    ? Future.succeededFuture(Optional.empty())
                    : working.on(this::together).map(Optional::of));
        }

        /** The first piece is that of the units. */
        private Future<Void> lane() {
            int piece = next++;
            if (given || piece >= pieces.size()) {
                return Future.succeededFuture();
            }
            int from = (piece - 1) * PIECE;
            List<Member> some = piece == 0 ? List.of() : people.subList(from, Math.min(from + PIECE, people.size()));
            return facts.known(
                            some.stream().map(Member::personId).toList(),
                            piece == 0 ? units : List.of(),
                            scope.knownOn())
                    .compose(known -> working.on(() -> judge(piece == 0, some, until(known, scope))))
                    .compose(judged -> {
                        pieces.set(piece, judged);
                        counted += some.size();
                        return following.counted(counted, people.size());
                    })
                    .compose(on -> {
                        given |= !on;
                        return lane();
                    });
        }

        private SequencedMap<String, DutyRows.Gathering> judge(boolean ofUnits, List<Member> some, Facts known) {
            var explaining =
                    new ExplainingObligations(books.knownOn(scope.knownOn()), known, scope.day(), scope.knownOn());
            SequencedMap<String, DutyRows.Gathering> rows = new LinkedHashMap<>();
            if (ofUnits) {
                Map<String, UnitFact> there =
                        known.units().stream().collect(Collectors.toMap(UnitFact::id, Function.identity()));
                units.forEach(id -> Optional.ofNullable(there.get(id.toString()))
                        .ifPresent(unit -> explaining.of(unit).forEach(owed -> add(rows, owed, id, true, id, 0))));
            }
            Map<String, Facts.PersonFact> byId =
                    known.people().stream().collect(Collectors.toMap(Facts.PersonFact::id, Function.identity()));
            for (Member member : some) {
                Facts.PersonFact person = byId.get(member.personId().toString());
                if (person != null) {
                    List<CountedEntry> entries = explaining.counted(person);
                    explaining
                            .of(person)
                            .forEach(owed -> add(
                                    rows, owed, member.personId(), false, member.unitId(), inPeriod(owed, entries)));
                }
            }
            return rows;
        }

        private void add(
                Map<String, DutyRows.Gathering> rows, Owed owed, UUID who, boolean ofUnit, UUID unit, long inPeriod) {
            var duty = new Duty(
                    Obligations.ledger(owed.obligation()),
                    hundredths(owed.required()),
                    hundredths(owed.done()),
                    inPeriod,
                    owed.verdict() == xuefa.shared.check.Verdict.MET);
            rows.computeIfAbsent(owed.obligation().id(), none -> new DutyRows.Gathering())
                    .add(new DutyRows.Row(who, ofUnit, places.getOrDefault(unit, 0), duty));
        }

        private long inPeriod(Owed owed, List<CountedEntry> entries) {
            if (!(owed.obligation().measure() instanceof HoursDone measure)) {
                return 0;
            }
            long sum = 0;
            for (CountedEntry each : entries) {
                HoursEntry entry = each.entry();
                if (!entry.day().isBefore(scope.period().from())
                        && !entry.day().isAfter(scope.day())
                        && measure.counts(entry)) {
                    sum += each.hours().hundredths();
                }
            }
            return sum;
        }

        private CountedDuties together() {
            SequencedMap<String, DutyRows.Gathering> all = new LinkedHashMap<>();
            Obligations.of(books, scope).forEach(each -> all.put(each.code(), new DutyRows.Gathering()));
            pieces.forEach(piece -> piece.forEach(
                    (obligation, rows) -> all.computeIfAbsent(obligation, none -> new DutyRows.Gathering())
                            .addAll(rows)));
            SequencedMap<String, DutyRows> sorted = new LinkedHashMap<>();
            all.forEach((obligation, rows) -> {
                DutyRows found = rows.sorted(ledgers.getOrDefault(obligation, Ledger.DUTIES));
                if (found.size() > 0) {
                    sorted.put(obligation, found);
                }
            });
            return new CountedDuties(units, sorted);
        }
    }

    /** Without what lies after the last day; at the end of a year late study for it still counts. */
    private static Facts until(Facts known, Scope scope) {
        LocalDate day = scope.day();
        if (day.getDayOfYear() == day.lengthOfYear()) {
            return known;
        }
        return new Facts(
                known.jurisdictions(),
                known.units(),
                known.people(),
                known.hours().stream().filter(each -> !each.day().isAfter(day)).toList(),
                known.events().stream().filter(each -> !each.day().isAfter(day)).toList(),
                known.exams().stream().filter(each -> !each.day().isAfter(day)).toList(),
                known.exceptions(),
                known.progress().stream()
                        .filter(each -> !each.day().isAfter(day))
                        .toList());
    }

    private static long hundredths(BigDecimal amount) {
        return amount.multiply(HUNDRED).longValue();
    }
}
