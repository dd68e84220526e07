package xuefa.report.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.report.FollowUp;
import xuefa.report.FollowUpLife;
import xuefa.report.FollowUpStep;
import xuefa.report.flow.FollowUps;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** Follow-ups in PostgreSQL. */
public final class FollowUpStore implements FollowUps {
    private final RecordStore store;
    private final FollowUpSteps steps;

    public FollowUpStore(RecordStore store) {
        this(store, Optional.empty());
    }

    private FollowUpStore(RecordStore store, Optional<Instant> at) {
        this.store = store;
        this.steps = new FollowUpSteps(at);
    }

    /** Writes as if it were this moment: for demos only. */
    public FollowUpStore asOf(Instant at) {
        return new FollowUpStore(store, Optional.of(at));
    }

    @Override
    public Future<List<FollowUp>> list(Reach reach, Filter filter, LocalDate today) {
        Tuple asked = of(reach)
                .addLocalDate(today)
                .addUUID(filter.unitId().orElse(null))
                .addString(filter.state().orElse(""))
                .addString(pattern(filter.search()));
        return store.query(FollowUpSql.LIST, asked).map(FollowUpStore::all);
    }

    @Override
    public Future<Optional<FollowUp>> find(Reach reach, UUID id) {
        return store.query(FollowUpSql.FIND, of(reach).addUUID(id))
                .compose(rows -> withSteps(all(rows)))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Future<List<FollowUp>> own(UUID person, LocalDate today) {
        return store.query(FollowUpSql.OWN, Tuple.of(person).addUUID(null).addLocalDate(today))
                .compose(rows -> withSteps(all(rows)));
    }

    @Override
    public Future<Optional<FollowUp>> own(UUID person, UUID id) {
        return store.query(FollowUpSql.OWN, Tuple.of(person).addUUID(id).addLocalDate(LocalDate.EPOCH))
                .compose(rows -> withSteps(all(rows)))
                .map(found -> found.stream().findFirst());
    }

    private Future<List<FollowUp>> withSteps(List<FollowUp> found) {
        UUID[] ids = found.stream().map(FollowUp::id).toArray(UUID[]::new);
        return store.query(FollowUpSql.STEPS, Tuple.tuple().addArrayOfUUID(ids)).map(rows -> {
            Map<UUID, List<FollowUp.Taken>> taken = new HashMap<>();
            rows.forEach(row -> taken.computeIfAbsent(row.getUUID("follow_up_id"), none -> new ArrayList<>())
                    .add(taken(row)));
            return found.stream()
                    .map(each -> each.with(taken.getOrDefault(each.id(), List.of())))
                    .toList();
        });
    }

    private static FollowUp.Taken taken(Row row) {
        return new FollowUp.Taken(
                FollowUpStep.of(row.getString("step")).orElseThrow(),
                row.getString("words"),
                Optional.ofNullable(row.getLocalDate("due")),
                row.getString("by_name"),
                row.getOffsetDateTime("recorded_at").toInstant());
    }

    private static List<FollowUp> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new FollowUp(
                        row.getUUID("id"),
                        row.getUUID("unit_id"),
                        row.getString("unit"),
                        row.getString("figure"),
                        row.getString("detail"),
                        row.getString("period"),
                        row.getString("gap"),
                        row.getUUID("responsible_id"),
                        row.getString("responsible"),
                        row.getLocalDate("due"),
                        FollowUpLife.of(row.getString("state"), row.getString("level")),
                        row.getInteger("version"),
                        row.getOffsetDateTime("opened_at").toInstant(),
                        row.getString("opened_by"),
                        List.of()))
                .toList();
    }

    @Override
    public Future<Outcome> open(Actor actor, Reach reach, Opening opening) {
        return store.inTransaction(tx -> steps.open(tx, actor, reach, opening));
    }

    @Override
    public Future<Outcome> step(Actor actor, Reach reach, UUID id, Stepping stepping) {
        return store.inTransaction(tx -> steps.step(tx, actor, reach, id, stepping));
    }

    @Override
    public Future<Outcome> answer(Actor actor, UUID person, UUID id, int version, String words) {
        return store.inTransaction(tx -> steps.answer(tx, actor, person, id, version, words));
    }

    @Override
    public Future<Optional<List<Candidate>>> candidates(Reach reach, UUID unitId, String search) {
        return store.query(FollowUpSql.CANDIDATES, of(reach).addUUID(unitId).addString(pattern(search)))
                .map(rows -> {
                    List<Candidate> found = new ArrayList<>();
                    boolean reached = false;
                    for (Row row : rows) {
                        reached = row.getBoolean("reached");
                        if (row.getUUID("person_id") != null) {
                            found.add(new Candidate(
                                    row.getUUID("person_id"),
                                    row.getString("name"),
                                    row.getString("unit"),
                                    row.getString("role")));
                        }
                    }
                    return reached ? Optional.of(found) : Optional.empty();
                });
    }

    static Tuple of(Reach reach) {
        return Tuple.tuple().addUUID(reach.personId()).addArrayOfString(reach.codes());
    }

    private static String pattern(String search) {
        return "%" + search.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
