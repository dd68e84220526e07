package xuefa.report.flow;

import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import xuefa.report.Behind;
import xuefa.report.CountedDuties;
import xuefa.report.DutyRows;
import xuefa.report.Figure;
import xuefa.report.Ledger;
import xuefa.report.Scope;
import xuefa.report.Tally;
import xuefa.report.flow.KeptDuties.Standing;
import xuefa.training.flow.Books;

/**
 * Hours and duties: today's from what stands there already, those of large scopes from what was counted and kept, all others folded from the
 * facts. All say the same.
 */
public final class Duties implements LedgerSource {
    private record Named(String obligation, DutyRows.Row row) {}

    private final FoldingDuties folding;
    private final TodaysDuties today;
    private final KeptDuties kept;
    private final Members members;
    private final Books books;
    private final Supplier<Future<Void>> settling;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param settling takes in what has just been changed */
    public Duties(
            FoldingDuties folding,
            TodaysDuties today,
            KeptDuties kept,
            Members members,
            Books books,
            Supplier<Future<Void>> settling,
            InstantSource clock,
            ZoneId zone) {
        this.folding = folding;
        this.today = today;
        this.kept = kept;
        this.members = members;
        this.books = books;
        this.settling = settling;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public boolean has(Figure figure) {
        return figure.hasRows() && (figure.ledger() == Ledger.HOURS || figure.ledger() == Ledger.DUTIES);
    }

    /** Whether the standing figures answer it: today's, of whole months of this year and the one before. */
    public boolean isStanding(Scope scope) {
        LocalDate now = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate from = scope.period().from();
        return scope.day().equals(now) && from.getDayOfMonth() == 1 && from.getYear() >= now.getYear() - 1;
    }

    @Override
    public Future<Counted> count(Scope scope) {
        return standing(scope)
                .compose(stands -> stands
                        ? today.count(scope)
                        : kept.find(scope)
                                .compose(found -> found.orElse(null) instanceof Standing.Done done
                                        ? Future.succeededFuture(counted(scope, done.tallies()))
                                        : folded(scope).map(counted -> counted(scope, counted.tallies()))));
    }

    @Override
    public Future<Behind.Page> rows(Scope scope, Figure figure, String detail, int from, int limit) {
        return standing(scope)
                .compose(stands -> stands
                        ? today.rows(scope, figure, detail, from, limit)
                        : kept.find(scope)
                                .compose(found -> found.orElse(null) instanceof Standing.Done done
                                        ? kept.load(done.id(), detail)
                                        : folded(scope))
                                .compose(counted -> page(scope, counted, figure, detail, from, limit)));
    }

    /** Of many people also while changes wait to be taken in, which is said beside; of few the facts are nearer. */
    private Future<Boolean> standing(Scope scope) {
        LocalDate now = LocalDate.ofInstant(clock.instant(), zone);
        return !isStanding(scope)
                ? Future.succeededFuture(false)
                : settling.get()
                        .compose(settled -> today.isFresh(now))
                        .compose(fresh -> fresh
                                ? Future.succeededFuture(true)
                                : members.count(scope).map(people -> people > CountingPast.AT_ONCE));
    }

    private Future<CountedDuties> folded(Scope scope) {
        return folding.fold(scope, (people, of) -> Future.succeededFuture(true)).map(Optional::orElseThrow);
    }

    private Counted counted(Scope scope, List<Tally> tallies) {
        Set<String> found = tallies.stream().map(Tally::detail).collect(Collectors.toSet());
        return new Counted(
                tallies,
                Obligations.of(books, scope).stream()
                        .filter(each -> found.contains(each.code()))
                        .toList());
    }

    private Future<Behind.Page> page(
            Scope scope, CountedDuties counted, Figure figure, String detail, int from, int limit) {
        List<Named> found = new ArrayList<>();
        long total =
                counted.page(figure, detail, from, limit, (obligation, row) -> found.add(new Named(obligation, row)));
        Map<String, String> titles = new LinkedHashMap<>();
        Obligations.of(books, scope).forEach(each -> titles.put(each.code(), each.title()));
        Set<UUID> ids = new LinkedHashSet<>();
        found.forEach(each -> {
            ids.add(each.row().who());
            ids.add(counted.units().get(each.row().unit()));
        });
        return members.names(ids)
                .map(names -> new Behind.Page(
                        total,
                        found.stream()
                                .map(each -> behind(
                                        each,
                                        figure,
                                        counted.units().get(each.row().unit()),
                                        titles,
                                        names))
                                .toList()));
    }

    private static Behind behind(
            Named each, Figure figure, UUID unit, Map<String, String> titles, Map<UUID, String> names) {
        DutyRows.Row row = each.row();
        return new Behind(
                unit,
                names.getOrDefault(unit, ""),
                row.ofUnit() ? Optional.empty() : Optional.of(row.who()),
                names.getOrDefault(row.who(), ""),
                titles.getOrDefault(each.obligation(), each.obligation()),
                (row.duty().met() ? "已达到" : "未达到") + "，要求 " + plain(row.duty().required()),
                Optional.empty(),
                Optional.of(row.duty().amount(figure)));
    }

    private static String plain(long hundredths) {
        var value = BigDecimal.valueOf(hundredths, 2);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
