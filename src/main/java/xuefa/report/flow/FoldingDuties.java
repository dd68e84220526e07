package xuefa.report.flow;

import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import xuefa.report.Behind;
import xuefa.report.Duty;
import xuefa.report.Figure;
import xuefa.report.Figures;
import xuefa.report.Ledger;
import xuefa.report.Report;
import xuefa.report.Scope;
import xuefa.report.Tally;
import xuefa.shared.check.Verdict;
import xuefa.training.ExplainingObligations;
import xuefa.training.Facts;
import xuefa.training.Facts.UnitFact;
import xuefa.training.Owed;
import xuefa.training.flow.Books;
import xuefa.training.flow.FactSource;
import xuefa.training.flow.LookingAtUnits.Working;

/** Hours and duties, folded from the facts that were known: the numbers that the training room explains to each person. */
public final class FoldingDuties implements LedgerSource {
    /** So many people's facts are in memory at once. */
    private static final int CHUNK = 2000;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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

    @Override
    public boolean has(Figure figure) {
        return figure.hasRows() && (figure.ledger() == Ledger.HOURS || figure.ledger() == Ledger.DUTIES);
    }

    @Override
    public Future<Counted> count(Scope scope) {
        return duties(scope).map(duties -> new Counted(tallies(duties), details(scope, duties)));
    }

    private static List<Tally> tallies(List<Duty> duties) {
        List<Tally> tallies = new ArrayList<>();
        for (Figure figure : Figures.ALL) {
            duties.stream()
                    .filter(duty -> duty.countsFor(figure))
                    .forEach(duty -> tallies.add(
                            new Tally(figure.code(), duty.obligation(), duty.unitId(), duty.value(figure))));
        }
        return tallies;
    }

    private List<Report.Detail> details(Scope scope, List<Duty> duties) {
        Set<String> found = duties.stream().map(Duty::obligation).collect(Collectors.toSet());
        return Obligations.of(books, scope).stream()
                .filter(each -> found.contains(each.code()))
                .toList();
    }

    @Override
    public Future<Behind.Page> rows(Scope scope, Figure figure, String detail, int from, int limit) {
        Map<String, String> titles = Obligations.of(books, scope).stream()
                .collect(Collectors.toMap(Report.Detail::code, Report.Detail::title));
        return duties(scope).map(duties -> {
            List<Duty> counted = duties.stream()
                    .filter(duty -> duty.countsFor(figure)
                            && (detail.isEmpty() || duty.obligation().equals(detail)))
                    .sorted(Comparator.comparing(Duty::obligation)
                            .thenComparing(Comparator.<Duty>comparingLong(each -> each.required() - each.done())
                                    .reversed())
                            .thenComparing(Duty::unit)
                            .thenComparing(Duty::name)
                            .thenComparing(each -> each.personId().orElse(each.unitId())))
                    .toList();
            return new Behind.Page(
                    counted.size(),
                    counted.stream()
                            .skip(from)
                            .limit(limit)
                            .map(duty -> behind(duty, titles))
                            .toList());
        });
    }

    private static Behind behind(Duty duty, Map<String, String> titles) {
        return new Behind(
                duty.unitId(),
                duty.unit(),
                duty.personId(),
                duty.name(),
                titles.getOrDefault(duty.obligation(), duty.obligation()),
                (duty.met() ? "已达到" : "未达到") + "，要求 " + plain(duty.required()),
                Optional.empty(),
                Optional.of(duty.done()));
    }

    private static String plain(long hundredths) {
        BigDecimal value = BigDecimal.valueOf(hundredths, 2);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Of everybody and every unit of the scope. */
    Future<List<Duty>> duties(Scope scope) {
        return members.units(scope).compose(units -> members.of(scope).compose(people -> chunks(scope, units, people)));
    }

    private Future<List<Duty>> chunks(Scope scope, List<UUID> units, List<Members.Member> people) {
        List<Duty> duties = new ArrayList<>();
        Future<Void> all = chunk(scope, units, List.of(), duties);
        for (int from = 0; from < people.size(); from += CHUNK) {
            List<Members.Member> next = people.subList(from, Math.min(from + CHUNK, people.size()));
            all = all.compose(before -> chunk(scope, List.of(), next, duties));
        }
        return all.map(done -> duties);
    }

    private Future<Void> chunk(Scope scope, List<UUID> units, List<Members.Member> people, List<Duty> duties) {
        Map<String, UUID> places =
                people.stream().collect(Collectors.toMap(each -> each.personId().toString(), Members.Member::unitId));
        List<UUID> ids = people.stream().map(Members.Member::personId).toList();
        return facts.known(ids, units, scope.knownOn())
                .compose(known -> working.on(() -> fold(scope, units, places, until(known, scope))))
                .map(folded -> {
                    duties.addAll(folded);
                    return null;
                });
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

    private List<Duty> fold(Scope scope, List<UUID> units, Map<String, UUID> places, Facts known) {
        var explaining = new ExplainingObligations(books.knownOn(scope.knownOn()), known, scope.day(), scope.knownOn());
        Map<String, UnitFact> byId =
                known.units().stream().collect(Collectors.toMap(UnitFact::id, Function.identity()));
        List<Duty> duties = new ArrayList<>();
        for (Facts.PersonFact person : known.people()) {
            UUID unit = places.getOrDefault(person.id(), scope.unit());
            String name = Optional.ofNullable(byId.get(unit.toString()))
                    .map(UnitFact::name)
                    .orElse("");
            explaining
                    .of(person)
                    .forEach(owed -> duties.add(
                            duty(owed, unit, name, Optional.of(UUID.fromString(person.id())), person.name())));
        }
        for (UUID id : units) {
            Optional.ofNullable(byId.get(id.toString())).ifPresent(unit -> explaining
                    .of(unit)
                    .forEach(owed -> duties.add(duty(owed, id, unit.name(), Optional.empty(), unit.name()))));
        }
        return duties;
    }

    private static Duty duty(Owed owed, UUID unitId, String unit, Optional<UUID> person, String name) {
        return new Duty(
                Obligations.ledger(owed.obligation()),
                owed.obligation().id(),
                unitId,
                unit,
                person,
                name,
                hundredths(owed.required()),
                hundredths(owed.done()),
                owed.verdict() == Verdict.MET);
    }

    private static long hundredths(BigDecimal amount) {
        return amount.multiply(HUNDRED).longValue();
    }
}
