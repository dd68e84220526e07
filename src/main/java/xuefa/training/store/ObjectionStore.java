package xuefa.training.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import xuefa.audit.Deed;
import xuefa.audit.Kinds;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.ToSeal;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.training.LedgerRules;
import xuefa.training.Objection;
import xuefa.training.flow.Objections;

/** Objections in PostgreSQL. */
public final class ObjectionStore implements Objections {
    private static final String BUREAU = "justiceBureau";

    private final RecordStore store;
    private final Supplier<LedgerRules> rules;
    private final InstantSource clock;
    private final ZoneId zone;

    public ObjectionStore(RecordStore store, Supplier<LedgerRules> rules, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Future<Optional<Named>> raise(Actor actor, UUID person, int year, Optional<UUID> entry, String words) {
        UUID id = Ids.next();
        Tuple values = Tuple.tuple()
                .addUUID(id)
                .addUUID(person)
                .addInteger(year)
                .addUUID(entry.orElse(null))
                .addString(words)
                .addLocalDate(today().plusDays(rules.get().answerDays()));
        return store.inTransaction(tx -> tx.query(ObjectionSql.RAISE, values)
                .compose(raised -> raised.rowCount() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : ToSeal.add(tx, Kinds.HOURS_OBJECTION, id)
                                .compose(added -> find(tx, id))
                                .compose(found -> AuditEntries.add(
                                                tx,
                                                actor,
                                                Deed.of("training.objectionRaised", "hoursObjection", id)
                                                        .at(found.orElseThrow()
                                                                .objection()
                                                                .unitId())
                                                        .because(words))
                                        .map(found))));
    }

    @Override
    public Future<List<Named>> own(UUID person) {
        return store.query(ObjectionSql.OWN, Tuple.of(person)).map(ObjectionStore::all);
    }

    @Override
    public Future<List<Named>> list(Reach reach, Optional<String> state) {
        return store.query(ObjectionSql.IN_REACH, Tuple.of(reach.personId()).addArrayOfString(reach.codes()))
                .map(ObjectionStore::all)
                .map(found -> found.stream()
                        .filter(each -> state.filter(wanted ->
                                        !wanted.equals(each.objection().state()))
                                .isEmpty())
                        .toList());
    }

    @Override
    public Future<Stepped> stepOwn(Actor actor, UUID person, UUID objection, Objection.Kind kind, String words) {
        return store.inTransaction(tx -> find(tx, objection).compose(found -> found.filter(
                        each -> each.objection().personId().equals(person))
                .map(each -> take(tx, actor, each, kind, Objection.Hand.PERSON, words))
                .orElseGet(() -> Future.succeededFuture(new Stepped.Unknown()))));
    }

    @Override
    public Future<Stepped> step(Actor actor, Reach reach, UUID objection, Objection.Kind kind, String words) {
        return store.inTransaction(tx -> find(tx, objection).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(new Stepped.Unknown());
            }
            Named named = found.get();
            return tx.query(
                            ObjectionSql.REACHED,
                            Tuple.of(reach.personId())
                                    .addArrayOfString(reach.codes())
                                    .addUUID(named.objection().unitId()))
                    .compose(rows -> {
                        Row row = rows.iterator().next();
                        if (!row.getBoolean("reached")
                                || named.objection().personId().equals(reach.personId())) {
                            return Future.succeededFuture(new Stepped.Unknown());
                        }
                        boolean bureau = reach.roles().contains(BUREAU) && row.getBoolean("bureau");
                        return take(tx, actor, named, kind, bureau ? Objection.Hand.BUREAU : Objection.Hand.HR, words);
                    });
        }));
    }

    private Future<Stepped> take(
            Tx tx, Actor actor, Named named, Objection.Kind kind, Objection.Hand hand, String words) {
        Objection objection = named.objection();
        if (!objection.allows(kind, hand)) {
            return Future.succeededFuture(new Stepped.NotOpen());
        }
        Optional<LocalDate> due =
                switch (kind) {
                    case REJECTED -> Optional.of(today().plusDays(rules.get().answerDays()));
                    case ESCALATED -> Optional.of(today().plusDays(rules.get().decisionDays()));
                    case ACCEPTED, UPHELD, DISMISSED, WITHDRAWN -> Optional.empty();
                };
        Tuple values = Tuple.tuple()
                .addUUID(objection.id())
                .addInteger(objection.steps().size() + 1)
                .addString(kind.code())
                .addString(words)
                .addLocalDate(due.orElse(null))
                .addUUID(actor.personId().orElse(null));
        var before = JsonNodeFactory.instance.objectNode().put("state", objection.state());
        var after = JsonNodeFactory.instance.objectNode().put("state", kind.code());
        return tx.query(ObjectionSql.STEP, values)
                .compose(added -> added.rowCount() == 0
                        ? Future.succeededFuture(new Stepped.NotOpen())
                        : ToSeal.add(
                                        tx,
                                        Kinds.HOURS_OBJECTION_STEP,
                                        objection.id() + "/"
                                                + (objection.steps().size() + 1))
                                .compose(kept -> AuditEntries.add(
                                        tx,
                                        actor,
                                        Deed.of("training.objectionStepped", "hoursObjection", objection.id())
                                                .at(objection.unitId())
                                                .before(before)
                                                .after(after)
                                                .because(words)))
                                .compose(noted -> find(tx, objection.id()))
                                .map(found -> new Stepped.Done(found.orElseThrow())));
    }

    private Future<Optional<Named>> find(Tx tx, UUID id) {
        return tx.query(ObjectionSql.ONE, Tuple.of(id))
                .map(rows -> all(rows).stream().findFirst());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Rows come step by step, those of an objection together. */
    private static List<Named> all(Iterable<Row> rows) {
        java.util.Map<UUID, List<Row>> grouped = StreamSupport.stream(rows.spliterator(), false)
                .collect(java.util.stream.Collectors.groupingBy(
                        row -> row.getUUID("id"), java.util.LinkedHashMap::new, java.util.stream.Collectors.toList()));
        return grouped.values().stream().map(ObjectionStore::named).toList();
    }

    private static Named named(List<Row> steps) {
        Row row = steps.getFirst();
        return new Named(
                new Objection(
                        row.getUUID("id"),
                        row.getUUID("person_id"),
                        row.getUUID("unit_id"),
                        row.getInteger("year"),
                        Optional.ofNullable(row.getUUID("entry_id")),
                        row.getString("words"),
                        row.getLocalDate("answer_due"),
                        row.getOffsetDateTime("recorded_at").toInstant(),
                        steps.stream()
                                .filter(step -> step.getInteger("number") != null)
                                .map(ObjectionStore::step)
                                .toList()),
                row.getString("person"),
                row.getString("unit"));
    }

    private static Objection.Step step(Row row) {
        return new Objection.Step(
                row.getInteger("number"),
                Objection.Kind.of(row.getString("kind")),
                row.getString("step_words"),
                Optional.ofNullable(row.getLocalDate("due")),
                row.getString("done_by"),
                row.getOffsetDateTime("step_at").toInstant());
    }
}
