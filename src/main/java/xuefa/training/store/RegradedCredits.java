package xuefa.training.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.Actor;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.training.HoursEntry.State;
import xuefa.training.NewHours;
import xuefa.training.Taken;

/**
 * Takes back what a passed exam was worth once a regrading says that it wasn't passed, and gives it back should another say that it was: each by
 * a correction, whose source keeps it to once. What HR revoked stays revoked.
 */
final class RegradedCredits {
    private static final int BATCH = 500;
    private static final String FAILED = "成绩复核后不合格，考试折算学时撤回";
    private static final String PASSED = "成绩复核后合格，考试折算学时恢复";

    /** The newest entries whose state isn't what the newest gradings say. */
    private static final String WRONG = """
            with regraded as (
              select distinct s.exam_id, a.person_id
              from result r
              join attempt a on a.id = r.attempt_id
              join sitting s on s.id = a.sitting_id
              join training_exam t on t.exam_id = s.exam_id
              where r.grading_version > 1),
            standing as (
              select g.exam_id, g.person_id, exists (
                select 1
                from sitting s
                join attempt a on a.sitting_id = s.id and a.person_id = g.person_id and a.submitted_at is not null
                join lateral (select r.passed from result r where r.attempt_id = a.id order by r.grading_version desc limit 1) r on r.passed
                where s.exam_id = g.exam_id) as passed
              from regraded g)
            select e.*, s.passed
            from standing s
            join hours_entry e on e.evidence_kind = 'exam' and e.evidence_id = s.exam_id::text and e.person_id = s.person_id
              and e.kind = 'examCredit'
            where not exists (select 1 from hours_entry n where n.corrects = e.id)
              and case when s.passed then e.state = 'revoked' and e.source like '%:regraded:%' else e.state <> 'revoked' end
            order by e.id limit $1
            """;

    private final RecordStore store;
    private final HoursLedger ledger;

    RegradedCredits(RecordStore store, HoursLedger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /** How many were corrected. Any number of nodes may do it at once. */
    Future<Integer> correct() {
        return store.inTransaction(tx -> tx.query(WRONG, Tuple.of(BATCH))
                .compose(rows -> correct(
                        tx, StreamSupport.stream(rows.spliterator(), false).toList())));
    }

    private Future<Integer> correct(Tx tx, List<Row> rows) {
        List<NewHours> corrections =
                rows.stream().map(RegradedCredits::correction).toList();
        return ledger.add(tx, Actor.CLOCK, corrections).compose(taken -> {
            List<Deed> deeds = IntStream.range(0, rows.size())
                    .filter(i -> taken.get(i) instanceof Taken.Added)
                    .mapToObj(i -> deed(rows.get(i)))
                    .toList();
            return AuditEntries.add(tx, Actor.CLOCK, deeds).map(deeds.size());
        });
    }

    private static NewHours correction(Row row) {
        NewHours old = HoursDeskStore.content(row);
        boolean passed = row.getBoolean("passed");
        return new NewHours(
                "exam:" + old.evidence().id() + ":" + old.personId() + ":regraded:" + row.getUUID("id"),
                old.personId(),
                old.kind(),
                old.subject(),
                old.day(),
                old.amount(),
                old.spans(),
                passed ? State.VALID : State.REVOKED,
                old.year(),
                Optional.of(row.getUUID("id")),
                old.unitId(),
                old.evidence(),
                passed ? PASSED : FAILED);
    }

    private static Deed deed(Row row) {
        boolean passed = row.getBoolean("passed");
        Deed deed = Deed.of(
                        passed ? "training.hoursCorrected" : "training.hoursRevoked", "hoursEntry", row.getUUID("id"))
                .about(row.getUUID("person_id"))
                .because(passed ? PASSED : FAILED);
        UUID unit = row.getUUID("unit_id");
        return unit == null ? deed : deed.at(unit);
    }
}
