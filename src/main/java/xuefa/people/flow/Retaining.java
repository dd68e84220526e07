package xuefa.people.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import xuefa.people.RetentionRule;
import xuefa.shared.Actor;
import xuefa.shared.store.RecordStore.Tx;

/** Retaining what has to be kept and erasing what may not be kept any longer; first looked at, then done, both on record. */
public final class Retaining {
    private static final int CHUNK = 1000;

    /** Port: transactions and the memory of runs. */
    public interface Runs {
        <T> Future<T> inTransaction(Function<Tx, Future<T>> work);

        /** Keeps the report, with its deed. */
        Future<Void> keep(Actor actor, Report report);

        Future<List<Report>> last(int most);
    }

    /**
     * @param number to be erased, or erased
     */
    public record Line(String kind, LocalDate keepsFrom, long number) {}

    /** @param dry nothing was erased */
    public record Report(Instant at, boolean dry, List<Line> lines) {}

    private final List<RetentionRule> rules;
    private final List<Retained> kinds;
    private final Runs runs;
    private final boolean byCommand;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param byCommand whether what nodes may not erase is erased too */
    public Retaining(
            List<RetentionRule> rules,
            List<Retained> kinds,
            Runs runs,
            boolean byCommand,
            InstantSource clock,
            ZoneId zone) {
        this.rules = List.copyOf(rules);
        this.kinds = List.copyOf(kinds);
        this.runs = runs;
        this.byCommand = byCommand;
        this.clock = clock;
        this.zone = zone;
    }

    /** Those in force today. */
    public List<RetentionRule> rules() {
        return List.copyOf(RetentionRule.inForce(rules, today()));
    }

    /** Whether only a command on the server erases it. */
    public boolean isByCommand(String kind) {
        return find(kind).filter(Retained::isByCommand).isPresent();
    }

    private Optional<Retained> find(String kind) {
        return kinds.stream().filter(each -> each.kind().equals(kind)).findAny();
    }

    public Future<List<Report>> last(int most) {
        return runs.last(most);
    }

    /**
     * What this may not erase is counted when it is looked at, and left out otherwise. Fails when the record is away; what was erased
     * until then is, and the next run goes on.
     */
    public Future<Report> run(Actor actor, boolean dry) {
        Future<List<Line>> lines = Future.succeededFuture(new ArrayList<>());
        for (RetentionRule rule : rules()) {
            Optional<Retained> kind = find(rule.kind()).filter(each -> dry || byCommand || !each.isByCommand());
            if (kind.isPresent()) {
                lines = lines.compose(before -> line(rule, kind.get(), dry).map(line -> {
                    before.add(line);
                    return before;
                }));
            }
        }
        return lines.map(done -> new Report(clock.instant(), dry, List.copyOf(done)))
                .compose(report -> runs.keep(actor, report).map(report));
    }

    private Future<Line> line(RetentionRule rule, Retained kind, boolean dry) {
        LocalDate keepsFrom = rule.keepsFrom(today());
        Instant before = keepsFrom.atStartOfDay(zone).toInstant();
        Future<Long> number = dry ? runs.inTransaction(tx -> kind.count(tx, before)) : erase(kind, before, 0);
        return number.map(found -> new Line(rule.kind(), keepsFrom, found));
    }

    private Future<Long> erase(Retained kind, Instant before, long until) {
        return runs.inTransaction(tx -> kind.erase(tx, before, CHUNK))
                .compose(gone ->
                        gone < CHUNK ? Future.succeededFuture(until + gone) : erase(kind, before, until + gone));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
