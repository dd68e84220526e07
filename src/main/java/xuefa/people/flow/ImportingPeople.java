package xuefa.people.flow;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.people.JudgingRoster;
import xuefa.people.RosterColumn;
import xuefa.people.RosterRow;
import xuefa.people.RosterSheet;
import xuefa.people.RosterUnits;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.imports.SourceFile;

/** Importing HR's table: read off the event loop, judged some hundred rows at a time, committed at once. */
public final class ImportingPeople {
    private static final Logger LOG = LoggerFactory.getLogger(ImportingPeople.class);
    private static final int CHUNK = 500;

    /** Does something that takes long somewhere else than on the event loop. */
    public interface Work {
        <T> Future<T> off(Callable<T> work);
    }

    private final PeopleImports imports;
    private final Register register;
    private final Work work;
    private final InstantSource clock;
    private final ZoneId zone;

    public ImportingPeople(PeopleImports imports, Register register, Work work, InstantSource clock, ZoneId zone) {
        this.imports = imports;
        this.register = register;
        this.work = work;
        this.clock = clock;
        this.zone = zone;
    }

    /** Ends when it has begun; how far it is, {@link PeopleImports#one} says. */
    public Future<UUID> begin(Actor actor, Reach reach, SourceFile file) {
        return imports.begin(actor, file.name())
                .onSuccess(id -> read(id, reach, file).onFailure(failure -> {
                    LOG.warn("Reading the table of import {} broke off", id, failure);
                    imports.refuse(id, "读取中断了", "请稍后重新导入");
                }));
    }

    private Future<Void> read(UUID id, Reach reach, SourceFile file) {
        return work.off(() -> RosterSheet.read(file)).compose(outcome -> switch (outcome) {
            case RosterSheet.Outcome.Refused refused -> imports.refuse(id, refused.reason(), refused.cure());
            case RosterSheet.Outcome.Read read ->
                imports.announce(id, read.rows().size())
                        .compose(announced -> register.units(reach, today()))
                        .compose(units ->
                                judge(id, reach, read.rows(), new RosterUnits(units), sameLines(read.rows()), 0))
                        .compose(judged -> imports.ready(id));
        });
    }

    private Future<Void> judge(
            UUID id,
            Reach reach,
            List<RosterRow> rows,
            RosterUnits units,
            Map<Integer, List<Integer>> sameLines,
            int from) {
        if (from >= rows.size()) {
            return Future.succeededFuture();
        }
        List<RosterRow> chunk = rows.subList(from, Math.min(rows.size(), from + CHUNK));
        return imports.judge(id, reach, chunk, units, sameLines, today())
                .compose(judged -> judge(id, reach, rows, units, sameLines, from + CHUNK));
    }

    /** Lines that share an identity number or a work number, by line. */
    private static Map<Integer, List<Integer>> sameLines(List<RosterRow> rows) {
        Map<String, List<Integer>> byNumber = new HashMap<>();
        for (RosterRow row : rows) {
            JudgingRoster.identity(row)
                    .ifPresent(number -> byNumber.computeIfAbsent(number.text(), missing -> new ArrayList<>())
                            .add(row.line()));
            String work = row.text(RosterColumn.WORK_NUMBER);
            if (!work.isEmpty()) {
                byNumber.computeIfAbsent("work " + work, missing -> new ArrayList<>())
                        .add(row.line());
            }
        }
        Map<Integer, List<Integer>> same = new HashMap<>();
        byNumber.values().stream()
                .filter(lines -> lines.size() > 1)
                .forEach(lines -> lines.forEach(line -> {
                    List<Integer> others =
                            lines.stream().filter(other -> !other.equals(line)).toList();
                    same.put(line, others);
                }));
        return same;
    }

    /** How asking for a commit ends. */
    public sealed interface Committing {
        /** It goes on by itself. */
        record Begun() implements Committing {}

        record Unknown() implements Committing {}

        record NotNow() implements Committing {}
    }

    /** @param chosen which lines of the good ones */
    public Future<Committing> commit(Actor actor, Reach reach, UUID id, IntPredicate chosen) {
        return imports.one(reach.personId(), id)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(new Committing.Unknown())
                        : imports.claim(reach.personId(), id).map(claimed -> {
                            if (!claimed) {
                                return new Committing.NotNow();
                            }
                            goOn(actor, reach, id, chosen);
                            return new Committing.Begun();
                        }));
    }

    private void goOn(Actor actor, Reach reach, UUID id, IntPredicate chosen) {
        register.units(reach, today())
                .compose(units -> imports.commit(actor, reach, id, chosen, new RosterUnits(units), today()))
                .onFailure(failure -> {
                    LOG.warn("Import {} could not be committed; nothing of it is in the register", id, failure);
                    imports.release(id);
                });
    }

    public Future<Optional<PeopleImports.State>> one(Reach reach, UUID id) {
        return imports.one(reach.personId(), id);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
