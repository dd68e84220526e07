package xuefa.study.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.study.Plan;
import xuefa.study.Step;
import xuefa.study.flow.StudyOutcome;
import xuefa.study.flow.StudySessions;

/** Sessions in PostgreSQL. */
public final class StudyStore implements StudySessions {
    private final RecordStore store;
    private final StudyPlans plans;
    private final StudySteps steps;

    public StudyStore(RecordStore store, StudyPlans plans, StudySteps steps) {
        this.store = store;
        this.plans = plans;
        this.steps = steps;
    }

    @Override
    public Future<List<Line>> list(Reach reach, Filter filter) {
        Tuple parameters = of(reach)
                .addInteger(filter.year())
                .addUUID(filter.unitId().orElse(null))
                .addString(filter.kind().orElse(""))
                .addString(filter.stage().orElse(""))
                .addString(pattern(filter.search()));
        return store.query(StudySql.LIST, parameters).map(rows -> StudyRows.all(rows, StudyStore::line));
    }

    private static Line line(Row row) {
        return new Line(
                StudyRows.session(row),
                row.getInteger("invited"),
                row.getInteger("present"),
                row.getInteger("refused"),
                row.getInteger("files"));
    }

    @Override
    public Future<Optional<Opened>> find(Reach reach, UUID sessionId) {
        return store.query(StudySql.FIND, of(reach).addUUID(sessionId)).compose(rows -> {
            if (rows.size() == 0) {
                return Future.succeededFuture(Optional.empty());
            }
            Row row = rows.iterator().next();
            return opened(row, sessionId, row.getOffsetDateTime("now").toInstant())
                    .map(Optional::of);
        });
    }

    private Future<Opened> opened(Row row, UUID id, Instant now) {
        return store.query(StudySql.PEOPLE, Tuple.of(id)).compose(people -> store.query(StudySql.EVIDENCE, Tuple.of(id))
                .compose(evidence -> store.query(StudySql.STEPS, Tuple.of(id))
                        .map(steps -> new Opened(
                                StudyRows.session(row),
                                StudyRows.all(people, StudyRows::invited),
                                StudyRows.all(evidence, StudyRows::evidence),
                                StudyRows.all(steps, StudyStore::taken),
                                now))));
    }

    private static Taken taken(Row row) {
        return new Taken(
                row.getString("step"),
                row.getString("name"),
                row.getString("reason"),
                row.getOffsetDateTime("at").toInstant());
    }

    @Override
    public Future<StudyOutcome> plan(Actor actor, Reach reach, UUID unitId, Plan plan, List<UUID> people) {
        return store.inTransaction(tx -> plans.plan(tx, actor, reach, unitId, plan, people));
    }

    @Override
    public Future<StudyOutcome> change(
            Actor actor, Reach reach, UUID sessionId, int version, Plan plan, List<UUID> people) {
        return store.inTransaction(tx ->
                LockedSession.with(tx, actor, reach, sessionId, version, locked -> plans.change(locked, plan, people)));
    }

    @Override
    public Future<StudyOutcome> move(Actor actor, Reach reach, UUID sessionId, int version, Step step, String reason) {
        return store.inTransaction(tx ->
                LockedSession.with(tx, actor, reach, sessionId, version, locked -> steps.move(locked, step, reason)));
    }

    @Override
    public Future<Optional<List<Candidate>>> candidates(Reach reach, UUID unitId, String search) {
        return ifReached(store, reach, unitId, () -> store.query(
                        StudySql.CANDIDATES, of(reach).addUUID(unitId).addString(pattern(search)))
                .map(rows -> StudyRows.all(
                        rows,
                        row -> new Candidate(
                                row.getUUID("id"),
                                row.getString("name"),
                                row.getString("unit_name"),
                                row.getString("category")))));
    }

    /** What {@code asking} finds in a unit; empty when it is unknown or for others. */
    static <T> Future<Optional<T>> ifReached(RecordStore store, Reach reach, UUID unitId, Supplier<Future<T>> asking) {
        return store.query(StudySql.REACHES, of(reach).addUUID(unitId))
                .compose(rows -> rows.iterator().next().getBoolean("reaches")
                        ? asking.get().map(Optional::of)
                        : Future.succeededFuture(Optional.empty()));
    }

    /** The person and the roles that count: $1 and $2. */
    static Tuple of(Reach reach) {
        return Tuple.tuple().addUUID(reach.personId()).addArrayOfString(reach.codes());
    }

    /** What is searched for, anywhere in a text. */
    static String pattern(String search) {
        return "%" + search.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
