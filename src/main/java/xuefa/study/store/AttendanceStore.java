package xuefa.study.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.Kinds;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.ToSeal;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.study.Attendance;
import xuefa.study.Attendance.State;
import xuefa.study.ChangingCode;
import xuefa.study.Evidence;
import xuefa.study.Plan;
import xuefa.study.Stage;
import xuefa.study.StudySession;
import xuefa.study.flow.Attending;
import xuefa.study.flow.StudyOutcome;

/** Attendance in PostgreSQL. Rows are only ever added. */
public final class AttendanceStore implements Attending {
    /** So many refused codes within a minute, then one has to wait. */
    private static final int MOST_REFUSALS = 5;

    private final RecordStore store;
    private final StudyLedger ledger;
    private final byte[] secret;

    /** @param secret of the installation, for the codes */
    public AttendanceStore(RecordStore store, StudyLedger ledger, byte[] secret) {
        this.store = store;
        this.ledger = ledger;
        this.secret = secret.clone();
    }

    @Override
    public Future<StudyOutcome> tick(Actor actor, Reach reach, UUID sessionId, int version, List<Tick> ticks) {
        return store.inTransaction(tx -> LockedSession.with(tx, actor, reach, sessionId, version, locked -> {
            Optional<StudyOutcome> refused = refuse(locked.session(), locked.now(), ticks);
            UUID[] people = ticks.stream().map(Tick::personId).toArray(UUID[]::new);
            return refused.isPresent()
                    ? Future.succeededFuture(refused.get())
                    : tx.query(AttendanceSql.NOT_INVITED, Tuple.of(sessionId).addArrayOfUUID(people))
                            .compose(strangers -> strangers.size() > 0
                                    ? Future.succeededFuture(new StudyOutcome.Clash(StudyOutcome.With.PEOPLE))
                                    : write(locked, ticks));
        }));
    }

    private static Optional<StudyOutcome> refuse(StudySession session, Instant now, List<Tick> ticks) {
        boolean makeUp = ticks.stream().allMatch(each -> each.state() == State.MADE_UP);
        boolean open = session.stage() == Stage.REVIEWED || session.stage() == Stage.HELD;
        if (!(open || (makeUp && session.stage() == Stage.ARCHIVED))
                || (makeUp && !session.stage().isOver())) {
            return Optional.of(new StudyOutcome.NotNow(session.stage()));
        }
        boolean early = now.isBefore(session.plan().startsAt().minus(Attendance.EARLY));
        return early && ticks.stream().anyMatch(each -> each.state() == State.PRESENT)
                ? Optional.of(new StudyOutcome.Incomplete(List.of("begun")))
                : Optional.empty();
    }

    private Future<StudyOutcome> write(LockedSession locked, List<Tick> ticks) {
        Tx tx = locked.tx();
        Actor actor = locked.actor();
        StudySession session = locked.session();
        List<Attendance> rows =
                ticks.stream().map(tick -> attendance(tick, session.plan())).toList();
        Future<Void> credited =
                session.stage() == Stage.ARCHIVED ? ledger.credit(tx, actor, session, rows) : Future.succeededFuture();
        return credited.compose(done -> add(tx, actor, session.id(), rows))
                .compose(done -> AuditEntries.add(
                        tx, actor, rows.stream().map(row -> deed(session, row)).toList()))
                .compose(done -> tell(locked))
                .map(done -> new StudyOutcome.Done(session.id()));
    }

    private Future<Void> tell(LockedSession locked) {
        return locked.tx().query(AttendanceSql.ROWS, Tuple.of(locked.id())).compose(rows -> locked.people()
                .compose(people -> locked.evidence()
                        .compose(evidence -> ledger.attended(
                                locked.tx(),
                                locked.actor(),
                                locked.session(),
                                rows.iterator().next().getInteger("n"),
                                people,
                                evidence))));
    }

    private static Attendance attendance(Tick tick, Plan plan) {
        boolean counts = tick.state() == State.PRESENT || tick.state() == State.MADE_UP;
        int minutes = counts ? Math.min(tick.minutes().orElse(plan.allMinutes()), plan.allMinutes()) : 0;
        return new Attendance(
                tick.personId(), tick.state(), Attendance.Way.TICKED, tick.late(), minutes, tick.reason(), tick.day());
    }

    private static Deed deed(StudySession session, Attendance row) {
        return Deed.of("study.attended", "studySession", session.id())
                .about(row.personId())
                .at(session.unitId())
                .after(JsonNodeFactory.instance
                        .objectNode()
                        .put("personId", row.personId().toString())
                        .put("state", row.state().code())
                        .put("way", row.way().code())
                        .put("minutes", row.minutes()))
                .because(row.reason());
    }

    private static Future<Void> add(Tx tx, Actor actor, UUID sessionId, List<Attendance> rows) {
        List<UUID> ids = rows.stream().map(row -> Ids.next()).toList();
        var fresh = ids.iterator();
        Tuple columns = new Columns<>(rows)
                .uuid(row -> fresh.next())
                .uuid(Attendance::personId)
                .text(row -> row.state().code())
                .text(row -> row.way().code())
                .text(row -> String.valueOf(row.late()))
                .whole(Attendance::minutes)
                .text(Attendance::reason)
                .date(row -> row.day().orElse(null))
                .tuple();
        Tuple all = Tuple.of(sessionId).addUUID(actor.personId().orElse(null));
        for (int i = 0; i < columns.size(); i++) {
            all.addValue(columns.getValue(i));
        }
        return tx.query(AttendanceSql.ADD, all).compose(added -> ToSeal.add(tx, Kinds.STUDY_ATTENDANCE, ids));
    }

    @Override
    public Future<SigningIn> signIn(Actor actor, UUID sessionId, String code) {
        UUID person = actor.personId().orElseThrow();
        return store.inTransaction(tx -> tx.query(AttendanceSql.MY_SEAT, Tuple.of(sessionId, person))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(new SigningIn.Unknown())
                        : signIn(tx, actor, person, rows.iterator().next(), code)));
    }

    private Future<SigningIn> signIn(Tx tx, Actor actor, UUID person, Row row, String code) {
        StudySession session = StudyRows.session(row);
        Instant now = row.getOffsetDateTime("now").toInstant();
        Optional<SigningIn> closed = closed(session, now);
        if (closed.isPresent()) {
            return Future.succeededFuture(closed.get());
        }
        boolean before = "present".equals(row.getString("attended"));
        return tx.query(AttendanceSql.RECENT_REFUSALS, Tuple.of(session.id(), person))
                .compose(recent -> {
                    Row refusals = recent.iterator().next();
                    if (refusals.getInteger("refused") >= MOST_REFUSALS) {
                        return Future.succeededFuture(new SigningIn.TooMany(Math.max(1, refusals.getInteger("wait"))));
                    }
                    return switch (ChangingCode.of(secret, session.id()).judge(code, now)) {
                        case WRONG -> refuse(tx, session, person, "wrong", new SigningIn.WrongCode());
                        case EXPIRED -> refuse(tx, session, person, "expired", new SigningIn.ExpiredCode());
                        case GOOD -> come(tx, actor, session, Attendance.signedIn(person, session.plan(), now), before);
                    };
                });
    }

    private static Optional<SigningIn> closed(StudySession session, Instant now) {
        Instant opens = session.plan().startsAt().minus(Attendance.EARLY);
        if (session.stage() != Stage.REVIEWED || now.isAfter(session.plan().endsAt())) {
            return Optional.of(new SigningIn.Closed(Optional.empty()));
        }
        return now.isBefore(opens) ? Optional.of(new SigningIn.Closed(Optional.of(opens))) : Optional.empty();
    }

    private static Future<SigningIn> refuse(
            Tx tx, StudySession session, UUID person, String reason, SigningIn refusal) {
        return tx.query(AttendanceSql.REFUSE, Tuple.of(session.id(), person, reason))
                .map(refusal);
    }

    private Future<SigningIn> come(Tx tx, Actor actor, StudySession session, Attendance row, boolean before) {
        Future<Void> written = before
                ? Future.succeededFuture()
                : add(tx, actor, session.id(), List.of(row))
                        .compose(done -> AuditEntries.add(tx, actor, deed(session, row)));
        return written.compose(done -> tx.query(AttendanceSql.ELSEWHERE, Tuple.of(session.id(), row.personId())))
                .map(rows -> new SigningIn.Present(
                        before, row.late(), rows.iterator().next().getBoolean("elsewhere")));
    }

    @Override
    public Future<Excusing> excuse(Actor actor, UUID sessionId, String reason) {
        UUID person = actor.personId().orElseThrow();
        return store.inTransaction(tx -> tx.query(AttendanceSql.MY_SEAT, Tuple.of(sessionId, person))
                .compose(rows -> {
                    if (rows.size() == 0) {
                        return Future.succeededFuture(Excusing.UNKNOWN);
                    }
                    Row row = rows.iterator().next();
                    StudySession session = StudyRows.session(row);
                    boolean over = session.stage() != Stage.REVIEWED
                            || row.getOffsetDateTime("now")
                                    .toInstant()
                                    .isAfter(session.plan().endsAt())
                            || "present".equals(row.getString("attended"));
                    Attendance excused = new Attendance(
                            person, State.EXCUSED, Attendance.Way.SELF, false, 0, reason, Optional.empty());
                    return over
                            ? Future.succeededFuture(Excusing.TOO_LATE)
                            : add(tx, actor, sessionId, List.of(excused))
                                    .compose(done -> AuditEntries.add(tx, actor, deed(session, excused)))
                                    .map(Excusing.EXCUSED);
                }));
    }

    @Override
    public Future<List<Mine>> mine(UUID personId) {
        return store.query(AttendanceSql.MINE, Tuple.of(personId)).compose(rows -> {
            UUID[] sessions = StudyRows.all(rows, row -> row.getUUID("id")).toArray(UUID[]::new);
            return store.query(AttendanceSql.MATERIALS, Tuple.tuple().addArrayOfUUID(sessions))
                    .map(files -> {
                        Map<UUID, List<Evidence>> materials = new HashMap<>();
                        files.forEach(file -> materials
                                .computeIfAbsent(file.getUUID("session_id"), none -> new ArrayList<>())
                                .add(StudyRows.evidence(file)));
                        return StudyRows.all(
                                rows,
                                row -> new Mine(
                                        StudyRows.session(row),
                                        StudyRows.mine(row, personId),
                                        materials.getOrDefault(row.getUUID("id"), List.of())));
                    });
        });
    }

    @Override
    public Future<Optional<Optional<Shown>>> shown(Reach reach, UUID sessionId) {
        return store.query(StudySql.FIND, StudyStore.of(reach).addUUID(sessionId))
                .compose(rows -> {
                    if (rows.size() == 0) {
                        return Future.succeededFuture(Optional.empty());
                    }
                    Row row = rows.iterator().next();
                    StudySession session = StudyRows.session(row);
                    Instant now = row.getOffsetDateTime("now").toInstant();
                    if (closed(session, now).isPresent()) {
                        return Future.succeededFuture(Optional.of(Optional.empty()));
                    }
                    return store.query(AttendanceSql.COUNTS, Tuple.of(sessionId))
                            .map(counts -> {
                                Row count = counts.iterator().next();
                                return Optional.of(Optional.of(new Shown(
                                        session,
                                        ChangingCode.of(secret, sessionId).at(now),
                                        ChangingCode.secondsLeft(now),
                                        count.getInteger("present"),
                                        count.getInteger("invited"))));
                            });
                });
    }

    @Override
    public Future<List<Flag>> flags(Reach reach, int year) {
        return store.query(AttendanceSql.FLAGS, StudyStore.of(reach).addInteger(year))
                .map(rows -> StudyRows.all(
                        rows,
                        row -> new Flag(
                                row.getString("what"),
                                row.getUUID("person_id"),
                                row.getString("name"),
                                row.getString("unit_name"),
                                row.getUUID("session_id"),
                                row.getString("title"),
                                row.getOffsetDateTime("at").toInstant(),
                                row.getString("other"),
                                row.getInteger("n"))));
    }
}
