package xuefa.training.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.training.HoursEntry;
import xuefa.training.HoursKind;
import xuefa.training.LedgerRules;
import xuefa.training.NewHours;
import xuefa.training.flow.TrainingExams;

/** Which exams count for what, and the hours that passing one is worth: once for each person and exam, as the newest grading says. */
public final class ExamCredits implements TrainingExams {
    private static final int BATCH = 500;

    private static final String LIST = """
            select e.id, e.title, t.subject, t.recorded_on,
                   (select max(s.closes_at) from sitting s where s.exam_id = e.id) as closes_at
            from exam e left join training_exam t on t.exam_id = e.id
            where e.unit_id in (select units_in_reach($1, $2)) and not e.virtual
            order by closes_at desc nulls last, e.id limit 200
            """;

    private static final String DECLARE = """
            insert into training_exam (exam_id, subject, recorded_by, recorded_on)
            select e.id, $4, $1, (clock_timestamp() at time zone $5)::date
            from exam e where e.id = $3 and reaches_unit($1, $2, e.unit_id)
            on conflict do nothing
            """;

    private static final String KNOWN = "select reaches_unit($1, $2, e.unit_id) as reached from exam e where e.id = $3";

    /** The first passed attempt of each person in each exam that has not been credited. */
    private static final String DUE = """
            select distinct on (t.exam_id, a.person_id) t.exam_id, t.subject, x.title, a.person_id,
                   (a.submitted_at at time zone $1)::date as day
            from training_exam t
            join exam x on x.id = t.exam_id
            join sitting s on s.exam_id = t.exam_id
            join attempt a on a.sitting_id = s.id and a.submitted_at is not null
            join lateral (select r.passed from result r where r.attempt_id = a.id order by r.grading_version desc limit 1) r on r.passed
            where not exists (
              select 1 from hours_entry h where h.source = 'exam:' || t.exam_id || ':' || a.person_id)
            order by t.exam_id, a.person_id, a.submitted_at
            limit $2
            """;

    private final RecordStore store;
    private final HoursLedger ledger;
    private final Supplier<LedgerRules> rules;
    private final ZoneId zone;

    public ExamCredits(RecordStore store, HoursLedger ledger, Supplier<LedgerRules> rules, ZoneId zone) {
        this.store = store;
        this.ledger = ledger;
        this.rules = rules;
        this.zone = zone;
    }

    @Override
    public Future<List<Listed>> list(Reach reach) {
        return store.query(LIST, reached(reach)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Listed(
                        row.getUUID("id"),
                        row.getString("title"),
                        Optional.ofNullable(row.getString("subject")),
                        Optional.ofNullable(row.getLocalDate("recorded_on"))))
                .toList());
    }

    @Override
    public Future<Declared> declare(Actor actor, Reach reach, UUID exam, String subject) {
        Tuple values = reached(reach).addUUID(exam).addString(subject).addString(zone.getId());
        return store.<Declared>inTransaction(tx -> tx.query(DECLARE, values)
                        .compose(done -> done.rowCount() == 0
                                ? tx.query(KNOWN, reached(reach).addUUID(exam))
                                        .map(rows -> rows.size() > 0
                                                        && rows.iterator()
                                                                .next()
                                                                .getBoolean("reached")
                                                ? Declared.BEFORE
                                                : Declared.UNKNOWN)
                                : AuditEntries.add(
                                                tx,
                                                actor,
                                                Deed.of("training.examDeclared", "exam", exam)
                                                        .after(JsonNodeFactory.instance
                                                                .objectNode()
                                                                .put("subject", subject)))
                                        .map(Declared.DONE)))
                .compose(declared ->
                        declared == Declared.DONE ? credit().map(declared) : Future.succeededFuture(declared));
    }

    /** Gives the hours that are due, and takes back what isn't any more. Any number of nodes may do it at once. */
    public Future<Integer> credit() {
        return give().compose(
                        given -> new RegradedCredits(store, ledger).correct().map(corrected -> given + corrected));
    }

    private Future<Integer> give() {
        return store.<Integer>inTransaction(
                        tx -> tx.query(DUE, Tuple.of(zone.getId(), BATCH)).compose(rows -> add(tx, rows)))
                .compose(added -> added == BATCH ? give().map(more -> more + added) : Future.succeededFuture(added));
    }

    private Future<Integer> add(Tx tx, Iterable<Row> rows) {
        List<NewHours> due = StreamSupport.stream(rows.spliterator(), false)
                .flatMap(row -> credited(row).stream())
                .toList();
        return ledger.add(tx, Actor.CLOCK, due).map(List::size);
    }

    private Optional<NewHours> credited(Row row) {
        LocalDate day = row.getLocalDate("day");
        UUID exam = row.getUUID("exam_id");
        UUID person = row.getUUID("person_id");
        return rules.get()
                .credit(row.getString("subject"), day)
                .map(credit -> new NewHours(
                        "exam:" + exam + ":" + person,
                        person,
                        HoursKind.EXAM_CREDIT,
                        credit.as(),
                        day,
                        new HoursEntry.Counted(credit.hours()),
                        List.of(),
                        HoursEntry.State.VALID,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new NewHours.Evidence("exam", exam.toString()),
                        row.getString("title")));
    }

    private static Tuple reached(Reach reach) {
        return Tuple.of(reach.personId()).addArrayOfString(reach.codes());
    }
}
