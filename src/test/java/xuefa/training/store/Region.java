package xuefa.training.store;

import static xuefa.support.TestFutures.await;

import io.vertx.sqlclient.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.support.MigratedDatabase;
import xuefa.support.TestStores;
import xuefa.training.EventKind;
import xuefa.training.HoursEntry;
import xuefa.training.HoursKind;
import xuefa.training.HoursSubject;
import xuefa.training.NewEvent;
import xuefa.training.NewHours;
import xuefa.training.format.BookFile;

/** A few units and people to whom anything may happen that changes what somebody owes or has done. */
final class Region {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<String> KINDS = List.of("city", "district", "committee", "township", "department");
    private static final List<String> CATEGORIES =
            List.of("enforcementOfficer", "enforcementSupervisor", "civilServant", "leadingCadre", "auxiliary");
    private static final List<String> LEVELS = List.of("staff", "section", "county");
    private static final List<String> ROLES = List.of("head", "teamMember", "member");
    private static final List<String> ABSENCES = List.of("longLeave", "postedAway", "joinedMidYear");

    private final Random random = new Random(20_261_122);
    private final MigratedDatabase database;
    private final LocalDate today;
    private final HoursLedger ledger =
            new HoursLedger(SHANGHAI, BookFile.shipped().hoursRules());
    private final TrainingEvents events = new TrainingEvents(SHANGHAI);
    private final List<UUID> units = new ArrayList<>();
    private final List<UUID> people = new ArrayList<>();
    private final List<NewHours> entries = new ArrayList<>();
    private final List<UUID> entryIds = new ArrayList<>();
    private final List<NewEvent> held = new ArrayList<>();
    private final UUID exam = Ids.next();
    private final UUID sitting = Ids.next();
    private final Map<String, Runnable> changes = new LinkedHashMap<>();
    private final Set<String> seen = new TreeSet<>();
    private String last = "";

    Region(MigratedDatabase database, LocalDate today) {
        this.database = database;
        this.today = today;
        for (String kind : KINDS) {
            unit(kind);
        }
        for (int i = 0; i < 12; i++) {
            UUID person = Ids.next();
            sql("insert into person (id, name) values (?, ?)", person, "人" + i);
            people.add(person);
            post(person);
        }
        exam();
        changes();
    }

    private void changes() {
        changes.put("a post begins", () -> post(one(people)));
        changes.put(
                "a post ends",
                () -> sql(
                        "update post set valid_to = greatest(valid_from, ?::date) where id = (select id from post where person_id = ? limit 1)",
                        today.minusDays(random.nextInt(3)).toString(),
                        one(people)));
        changes.put(
                "a post is of another kind",
                () -> sql(
                        "update post set category = ?, level = ?, role = ? where person_id = ?",
                        one(CATEGORIES),
                        one(LEVELS),
                        one(ROLES),
                        one(people)));
        changes.put(
                "a post is removed",
                () -> sql(
                        "delete from post where id = (select id from post where person_id = ? order by valid_from desc limit 1)",
                        one(people)));
        changes.put(
                "somebody is absent",
                () -> sql(
                        "insert into absence (person_id, kind, valid_from, valid_to, approved_by) values (?, ?, ?::date, ?::date, ?)"
                                + " on conflict do nothing",
                        one(people),
                        one(ABSENCES),
                        today.minusDays(100 + random.nextInt(100)).toString(),
                        today.minusDays(random.nextInt(90)).toString(),
                        random.nextBoolean() ? "局长" : ""));
        changes.put(
                "an absence is approved",
                () -> sql("update absence set approved_by = '局长' where person_id = ?", one(people)));
        changes.put("an absence never was", () -> sql("delete from absence where person_id = ?", one(people)));
        changes.put(
                "a term begins",
                () -> sql(
                        "insert into tenure (person_id, unit_id, valid_from, valid_to) values (?, ?, ?::date, ?::date) on conflict do nothing",
                        one(people),
                        one(units),
                        today.minusDays(random.nextInt(900)).toString(),
                        today.plusDays(random.nextInt(900)).toString()));
        changes.put("a term is over", () -> sql("delete from tenure where person_id = ?", one(people)));
        changes.put("hours are entered", () -> enter(hours()));
        changes.put("hours of last year", () -> enter(hours().lateFor(today.getYear() - 1)));
        changes.put("hours are corrected", this::correct);
        changes.put("hours wait to be confirmed", () -> enter(hours().in(HoursEntry.State.TO_CONFIRM)));
        changes.put("an event is held", this::hold);
        changes.put("an event is corrected", this::correctEvent);
        changes.put(
                "a list is read",
                () -> await(database.record()
                        .inTransaction(tx -> events.progress(
                                tx,
                                one(people),
                                random.nextBoolean() ? "staff" : "leaders",
                                random.nextInt(101),
                                today))));
        changes.put("an exam is graded", this::grade);
        changes.put(
                "an exam counts",
                () -> sql(
                        "insert into training_exam (exam_id, subject, recorded_on) values (?, 'common', ?::date) on conflict do nothing",
                        exam,
                        today.toString()));
        changes.put(
                "a unit is of another kind",
                () -> sql(
                        "update unit set kind = ?, enforcement = ? where id = ?",
                        one(KINDS),
                        random.nextBoolean(),
                        one(units)));
        changes.put("a unit is made", () -> unit(one(KINDS)));
        changes.put(
                "a unit has a code",
                () -> sql(
                        "update unit set code = ? where id = ? and not exists (select 1 from unit where code = ?)",
                        random.nextBoolean() ? "990100" : "990200",
                        one(units),
                        "990100"));
        changes.put(
                "a unit is gone",
                () -> sql(
                        "update unit set valid_to = ?::date where id = ?",
                        today.minusDays(1).toString(),
                        units.getLast()));
    }

    /** One thing happens. */
    void change() {
        List<String> kinds = List.copyOf(changes.keySet());
        last = one(kinds);
        seen.add(last);
        java.util.Objects.requireNonNull(changes.get(last)).run();
    }

    String last() {
        return last;
    }

    Set<String> kindsSeen() {
        return seen;
    }

    List<UUID> people() {
        return people;
    }

    List<UUID> units() {
        return units;
    }

    private void unit(String kind) {
        UUID unit = Ids.next();
        sql(
                "insert into unit (id, name, kind, valid_from) values (?, ?, ?, '2020-01-01')",
                unit,
                "单位" + units.size(),
                kind);
        units.add(unit);
    }

    private void post(UUID person) {
        sql(
                "insert into post (person_id, unit_id, category, level, role, valid_from) values (?, ?, ?, ?, ?, ?::date)"
                        + " on conflict do nothing",
                person,
                one(units),
                one(CATEGORIES),
                one(LEVELS),
                one(ROLES),
                today.minusDays(random.nextInt(600)).toString());
    }

    private NewHours hours() {
        LocalDate day = today.minusDays(random.nextInt(300));
        String source = "s" + Ids.next();
        return NewHours.of(
                source,
                one(people),
                one(List.of(HoursKind.values())),
                one(List.of(HoursSubject.values())),
                day,
                random.nextInt(1, 2000),
                new HoursEntry.Span(
                        day.atTime(0, 30).atZone(SHANGHAI).toInstant(),
                        day.atTime(0, 30)
                                .plusMinutes(random.nextInt(1, 300))
                                .atZone(SHANGHAI)
                                .toInstant()),
                new NewHours.Evidence("sheet", source));
    }

    private void enter(NewHours hours) {
        await(database.record().inTransaction(tx -> ledger.add(tx, Actor.CLOCK, List.of(hours))))
                .getFirst()
                .entry()
                .ifPresent(id -> {
                    entries.add(hours);
                    entryIds.add(id);
                });
    }

    private void correct() {
        if (!entries.isEmpty()) {
            int which = random.nextInt(entries.size());
            NewHours old = entries.get(which);
            NewHours other = NewHours.of(
                            "c" + Ids.next(),
                            old.personId(),
                            old.kind(),
                            old.subject(),
                            old.day(),
                            random.nextInt(1, 500),
                            old.spans().getFirst(),
                            old.evidence())
                    .correcting(entryIds.get(which));
            enter(random.nextBoolean() ? other : other.in(HoursEntry.State.REVOKED));
        }
    }

    private void hold() {
        LocalDate day = today.minusDays(random.nextInt(200));
        var event = new NewEvent(
                Ids.next(),
                1,
                one(units),
                one(List.of(EventKind.values())),
                "学法",
                day,
                random.nextInt(5) > 0,
                held.isEmpty()
                        ? java.util.Optional.empty()
                        : java.util.Optional.of(one(held).id()),
                java.util.Optional.empty(),
                List.of(one(people), one(people)),
                List.of());
        held.add(event);
        add(event);
    }

    private void correctEvent() {
        if (!held.isEmpty()) {
            int which = random.nextInt(held.size());
            NewEvent old = held.get(which);
            var next = new NewEvent(
                    old.id(),
                    old.version() + 1,
                    one(units),
                    old.kind(),
                    old.title(),
                    old.day(),
                    random.nextBoolean(),
                    old.before(),
                    old.year(),
                    List.of(one(people)),
                    List.of());
            held.set(which, next);
            add(next);
        }
    }

    private void add(NewEvent event) {
        await(database.record().inTransaction(tx -> events.add(tx, Actor.CLOCK, event)));
    }

    private void exam() {
        sql("insert into bank_release (digest, name, content) values ('d', 'test', '')");
        sql(
                "insert into exam (id, unit_id, title, release_digest, blueprint, rules, draw_secret, draw_secret_hash)"
                        + " values (?, ?, '考试', 'd', '{}', '{}', '', '')",
                exam,
                units.getFirst());
        sql(
                "insert into sitting (id, exam_id, opens_at, closes_at) values (?, ?, now() - interval '2 days', now())",
                sitting,
                exam);
        people.forEach(person -> sql(
                "insert into roster (sitting_id, person_id, unit_id) values (?, ?, ?)",
                sitting,
                person,
                units.getFirst()));
    }

    /** A new attempt, or an older one graded again. */
    private void grade() {
        UUID person = one(people);
        List<String> before = database.texts("select id from attempt where person_id = '" + person + "'");
        UUID attempt = before.isEmpty() ? Ids.next() : UUID.fromString(before.getFirst());
        if (before.isEmpty()) {
            sql(
                    "insert into attempt (id, sitting_id, person_id, number, state, started_at, base_due_at, due_at, grace_until,"
                            + " submitted_at, submitted_by, receipt)"
                            + " values (?, ?, ?, 1, 'submitted', now(), now(), now(), now(), now(), 'clock', 'r')",
                    attempt,
                    sitting,
                    person);
        }
        await(database.record()
                .query(
                        "insert into result (attempt_id, grading_version, score, full_marks, passed, grade, time_used, detail)"
                                + " select $1, coalesce(max(grading_version), 0) + 1, 1, 1, $2, 'pass', 1, '{}'"
                                + " from result where attempt_id = $1",
                        Tuple.of(attempt, random.nextInt(4) > 0)));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void sql(String statement, Object... values) {
        try (Connection connection = TestStores.connect(database.address());
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.execute();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
