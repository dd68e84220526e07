package xuefa.app.demo;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import xuefa.attempt.Receipts;
import xuefa.audit.Sheets;
import xuefa.audit.store.RowVersions;
import xuefa.bank.BankRelease;
import xuefa.bank.store.ReleaseStore;
import xuefa.certificate.store.CertificateStore;
import xuefa.exam.store.ExamStore;
import xuefa.exam.store.ExamWriting;
import xuefa.exam.store.ExamWriting.Seat;
import xuefa.people.Person;
import xuefa.people.store.PeopleStore;
import xuefa.result.store.ResultStore;
import xuefa.shared.Actor;
import xuefa.shared.http.TableReply;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.training.store.HoursLedger;

/**
 * The rest of the city around the demo's district: with the district it has exactly 1,537 officers and supervisors of enforcement,
 * most of them trained, and examined in common legal knowledge.
 */
public final class CityDemo {
    private static final String READY = """
            select (select id from unit where kind = 'city' and not virtual limit 1) as city,
                   exists (select 1 from hours_entry where source like 'demo:city:%') as there,
                   exists (select 1 from installation where fact = 'demo') as demo,
                   (select release_digest from exam where not virtual order by created_at, id limit 1) as release
            """;
    private static final String UNITS = "select id, name from unit where not virtual";
    private static final String ENFORCING = """
            select distinct on (p.id) p.id, p.name, o.unit_id, o.category
            from post o join person p on p.id = o.person_id
            where o.category in ('enforcementOfficer', 'enforcementSupervisor') and o.valid_to is null and not p.virtual
            order by p.id, o.valid_from desc
            """;
    private static final List<String> RECORDED_LONG_AGO = List.of(
            "update post set recorded_at = valid_from where person_id = any ($1)",
            "update employment set recorded_at = valid_from where person_id = any ($1)",
            "update standing set recorded_at = valid_from where person_id = any ($1)");
    private static final String PLACED_LONG_AGO =
            "update unit_place set recorded_at = valid_from where unit_id = any ($1)";
    private static final String COUNTS_AS = """
            insert into training_exam (exam_id, subject, recorded_on) values ($1, 'common', $2) on conflict do nothing
            """;
    private static final int SEED = 1538;
    /** One of so many did not sit. */
    private static final int ABSENT_OF = 19;

    private final RecordStore store;
    private final PeopleStore people;
    private final CertificateStore certificates;
    private final HoursLedger ledger;
    private final Receipts receipts;
    private final TableReply.Work work;
    private final ZoneId zone;
    private final LocalDate today;

    public CityDemo(
            RecordStore store,
            FieldCipher cipher,
            HoursLedger ledger,
            Receipts receipts,
            TableReply.Work work,
            ZoneId zone,
            Instant now) {
        this.store = store;
        this.people = new PeopleStore(cipher);
        this.certificates = new CertificateStore(store, zone);
        this.ledger = ledger;
        this.receipts = receipts;
        this.work = work;
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
    }

    private record Before(Map<String, UUID> units, List<Cast.Member> supervisors, int enforcing) {}

    /** Does nothing where there is no demo, or where it was done before. */
    public Future<Void> load() {
        return store.query(READY).compose(rows -> {
            Row ready = rows.iterator().next();
            UUID city = ready.getUUID("city");
            String digest = ready.getString("release");
            if (ready.getBoolean("there") || !ready.getBoolean("demo") || city == null || digest == null) {
                return Future.succeededFuture();
            }
            var releases = new ReleaseStore(store, ReleaseStore.newCache());
            return releases.find(digest)
                    .compose(release -> before().compose(before -> load(city, release.orElseThrow(), before)));
        });
    }

    private Future<Before> before() {
        return store.query(UNITS).compose(units -> store.query(ENFORCING).map(found -> {
            Map<String, UUID> byName = new HashMap<>();
            units.forEach(row -> byName.put(row.getString("name"), row.getUUID("id")));
            return new Before(byName, supervisors(found), found.size());
        }));
    }

    private static List<Cast.Member> supervisors(RowSet<Row> found) {
        List<Cast.Member> supervisors = new ArrayList<>();
        for (Row row : found) {
            if (row.getString("category").equals("enforcementSupervisor")) {
                Person person = new Person(
                        row.getUUID("id"), row.getString("name"), Optional.empty(), Optional.empty(), Optional.empty());
                supervisors.add(new Cast.Member(person, row.getUUID("unit_id"), 0));
            }
        }
        return supervisors;
    }

    private record Staged(CityCast cast, HeldExam exam, List<Seat> seats, List<SatAttempt> attempts) {}

    private Future<Void> load(UUID city, BankRelease release, Before before) {
        CityScript script = DemoFiles.city();
        Callable<Staged> staging = () -> {
            CityCast cast = CityCast.of(script, DemoFiles.read().names(), today, before.units(), before.enforcing());
            HeldExam exam = HeldExam.of(script.exam(), city, release, today, zone);
            List<Cast.Member> due = new ArrayList<>(before.supervisors());
            cast.members.forEach(each -> due.add(new Cast.Member(each.person(), each.unitId(), 0)));
            List<Seat> seats =
                    due.stream().map(each -> new Seat(each.id(), each.unitId())).toList();
            return new Staged(cast, exam, seats, attempts(exam, due));
        };
        return work.off(staging)
                .compose(staged -> store.inTransaction(tx -> register(tx, staged.cast())
                        .compose(done ->
                                new CityYears(ledger, zone, today).add(tx, staged.cast().members, before.supervisors()))
                        .compose(done ->
                                certificates.add(tx, Actor.COMMAND, CityCertificates.of(staged.cast().members, today)))
                        .compose(done -> exam(tx, staged))));
    }

    private List<SatAttempt> attempts(HeldExam exam, List<Cast.Member> due) {
        var answering = new Answering(receipts);
        var random = new Random(SEED);
        var timetable = new Timetable(exam, exam.sitting().closesAt(), zone, new Random(SEED));
        var right = exam.line().history().right();
        List<SatAttempt> attempts = new ArrayList<>(due.size());
        for (int i = 0; i < due.size(); i++) {
            int share = (int) Math.round(Math.clamp(right.mean() + right.deviation() * random.nextGaussian(), 35, 100));
            if (i % ABSENT_OF != 7) {
                Span span = timetable.past(1).getFirst();
                attempts.add(answering.answer(new Go(exam, due.get(i), 1, share, 100, span)));
            }
        }
        return attempts;
    }

    private Future<Void> register(Tx tx, CityCast cast) {
        UUID[] ids = cast.people().stream().map(Person::id).toArray(UUID[]::new);
        UUID[] units = cast.units.stream().map(each -> each.id()).toArray(UUID[]::new);
        Future<Void> added = people.addUnits(tx, cast.units)
                .compose(done -> people.addPeople(tx, cast.people()))
                .compose(done -> people.addEmployments(tx, cast.employments()))
                .compose(done -> people.addPosts(tx, cast.posts()))
                .compose(done -> people.addStandings(tx, cast.standings()))
                .compose(done -> tx.query(PLACED_LONG_AGO, Tuple.of(units)))
                .mapEmpty();
        for (String statement : RECORDED_LONG_AGO) {
            added = added.compose(done -> tx.query(statement, Tuple.of(ids)).mapEmpty());
        }
        return added.compose(done -> RowVersions.keep(tx, Sheets.UNIT, List.of(units)))
                .compose(done -> RowVersions.keep(tx, Sheets.PERSON, List.of(ids)));
    }

    private Future<Void> exam(Tx tx, Staged staged) {
        var held = staged.exam();
        var exams = ExamStore.newCache();
        exams.put(held.sitting().examId(), held.prepared());
        var releases = new ReleaseStore(store, ReleaseStore.newCache());
        var attempts = new DemoAttempts(new ResultStore(store, new ExamStore(store, releases, exams)));
        return ExamWriting.add(tx, held.prepared().exam())
                .compose(done -> ExamWriting.add(tx, held.prepared().exam(), held.sitting(), staged.seats()))
                .compose(done -> attempts.add(tx, staged.attempts()))
                .compose(done -> tx.query(COUNTS_AS, Tuple.of(held.sitting().examId(), today.minusDays(30))))
                .mapEmpty();
    }
}
