package xuefa.shared.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.imports.SourceFile;
import xuefa.shared.table.TableColumn;
import xuefa.shared.table.TableForm;
import xuefa.shared.table.TableRow;

/** Importing a table: read off the event loop, judged some hundred rows at a time, looked at, committed once and at once. */
public final class ImportingTable<C extends TableColumn, P> {
    private static final Logger LOG = LoggerFactory.getLogger(ImportingTable.class);
    private static final int CHUNK = 500;

    private final ImportedTable<C, P> table;
    private final TableImports imports;
    private final Work work;

    public ImportingTable(ImportedTable<C, P> table, TableImports imports, Work work) {
        this.table = table;
        this.imports = imports;
        this.work = work;
    }

    public Future<byte[]> template() {
        return work.off(() -> table.form().template());
    }

    /** Ends when it has begun; how far it is, {@link #find} says. */
    public Future<UUID> begin(Actor actor, Reach reach, SourceFile file) {
        return imports.begin(table, actor, file.name())
                .onSuccess(id -> read(id, reach, file).onFailure(failure -> {
                    LOG.warn("Reading the table of import {} broke off", id, failure);
                    imports.refuse(id, "读取中断了", "请稍后重新导入");
                }));
    }

    private Future<Void> read(UUID id, Reach reach, SourceFile file) {
        return work.off(() -> table.form().read(file)).compose(reading -> switch (reading) {
            case TableForm.Reading.Refused<C> refused -> imports.refuse(id, refused.reason(), refused.cure());
            case TableForm.Reading.Read<C> read ->
                imports.announce(id, read.rows().size())
                        .compose(announced -> table.judging(reach, read.rows()))
                        .compose(judge -> judge(id, judge, read.rows(), 0))
                        .compose(judged -> imports.ready(id));
        });
    }

    private Future<Void> judge(UUID id, RowJudge<C, P> judge, List<TableRow<C>> rows, int from) {
        return from >= rows.size()
                ? Future.succeededFuture()
                : imports.judge(table.form(), judge, id, rows.subList(from, Math.min(rows.size(), from + CHUNK)))
                        .compose(judged -> judge(id, judge, rows, from + CHUNK));
    }

    public Future<List<TableImports.State>> list(Reach reach) {
        return imports.list(table, reach);
    }

    public Future<Optional<TableImports.State>> find(Reach reach, UUID id) {
        return imports.find(table, reach, id);
    }

    /** Empty when there is no such import. */
    public Future<Optional<List<TableImports.Line>>> lines(
            Reach reach, UUID id, Optional<String> outcome, int after, int limit) {
        return find(reach, id)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : imports.lines(id, outcome, after, limit).map(Optional::of));
    }

    /** How asking for a commit or for the end of an import ends. */
    public enum Answer {
        /** Of a commit: it has begun and goes on by itself. */
        DONE,
        UNKNOWN,
        /** It is being read, or committed already. */
        NOT_NOW
    }

    /** @param chosen which lines of the good ones */
    public Future<Answer> commit(Actor actor, Reach reach, UUID id, IntPredicate chosen) {
        return whenFound(reach, id, imports::claim).onSuccess(answer -> {
            if (answer == Answer.DONE) {
                goOn(actor, reach, id, chosen);
            }
        });
    }

    private void goOn(Actor actor, Reach reach, UUID id, IntPredicate chosen) {
        table.judging(reach, List.of())
                .compose(judge -> imports.commit(table, judge, actor, id, chosen))
                .onFailure(failure -> {
                    LOG.warn("Import {} could not be committed; nothing of it is in the record", id, failure);
                    imports.release(id);
                });
    }

    public Future<Answer> abandon(Reach reach, UUID id) {
        return whenFound(reach, id, imports::abandon);
    }

    private interface Step {
        Future<Boolean> take(UUID id);
    }

    private Future<Answer> whenFound(Reach reach, UUID id, Step step) {
        return find(reach, id)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Answer.UNKNOWN)
                        : step.take(id).map(taken -> taken ? Answer.DONE : Answer.NOT_NOW));
    }
}
