package xuefa.app.demo;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import xuefa.app.demo.IssuingPasswords.Issued;
import xuefa.audit.Sheets;
import xuefa.audit.store.RowVersions;
import xuefa.bank.store.ReleaseStore;
import xuefa.exam.store.ExamStore;
import xuefa.exam.store.ExamWriting;
import xuefa.exam.store.ExamWriting.Seat;
import xuefa.people.Person;
import xuefa.people.Unit;
import xuefa.people.store.PeopleStore;
import xuefa.result.store.ResultStore;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** The demo in PostgreSQL. */
final class DemoStore {
    private final RecordStore store;
    private final ReleaseStore releases;
    private final PeopleStore people;

    private final ZoneId zone;

    DemoStore(RecordStore store, FieldCipher cipher, ZoneId zone) {
        this.zone = zone;
        this.people = new PeopleStore(cipher);
        this.store = store;
        this.releases = new ReleaseStore(store, ReleaseStore.newCache());
    }

    /**
     * @param demo whether the demo is loaded
     * @param occupied whether there are units or people
     * @param over whether every sitting is closed
     */
    record State(boolean demo, boolean occupied, boolean over, Instant now) {}

    Future<State> state() {
        return store.query(DemoSql.STATE).map(rows -> {
            Row row = rows.iterator().next();
            return new State(
                    row.getBoolean("demo"),
                    row.getBoolean("occupied"),
                    row.getBoolean("over"),
                    row.getOffsetDateTime("now").toInstant());
        });
    }

    /** All of it, and then {@code last}, or nothing; false when another node was quicker. */
    Future<Boolean> add(StagedDemo demo, Supplier<Future<Void>> last) {
        return store.inTransaction(
                tx -> tx.query(DemoSql.CLAIM, Tuple.of(demo.day().toString()))
                        .compose(rows -> rows.rowCount() == 0
                                ? Future.succeededFuture(false)
                                : add(tx, demo).compose(done -> last.get()).map(true)));
    }

    private Future<Void> add(Tx tx, StagedDemo demo) {
        return addPeople(tx, demo)
                .compose(done -> releases.add(tx, demo.release(), "demo"))
                .compose(done -> addExams(tx, demo))
                .compose(done -> attempts(demo).add(tx, demo.attempts()));
    }

    /** Grading finds the exams in memory: nobody else can see them in the record yet. */
    private DemoAttempts attempts(StagedDemo demo) {
        var exams = ExamStore.newCache();
        demo.exams().forEach(held -> exams.put(held.sitting().examId(), held.prepared()));
        return new DemoAttempts(new ResultStore(store, new ExamStore(store, releases, exams)));
    }

    private Future<Void> addPeople(Tx tx, StagedDemo demo) {
        Cast cast = demo.cast();
        RegisterDemo register = RegisterDemo.of(cast, DemoFiles.read().region().division(), demo.day());
        return people.addUnits(tx, register.units())
                .compose(done -> people.addPeople(tx, register.people()))
                .compose(done -> people.addEmployments(tx, register.employments()))
                .compose(done -> people.addPosts(tx, register.posts()))
                .compose(done -> people.addStandings(tx, register.standings()))
                .compose(done -> people.addTenures(tx, register.tenures()))
                .compose(done -> people.addAbsences(tx, register.absences()))
                .compose(done -> recordedLongAgo(tx))
                .compose(done -> RowVersions.keep(
                        tx, Sheets.UNIT, register.units().stream().map(Unit::id).toList()))
                .compose(done -> RowVersions.keep(
                        tx,
                        Sheets.PERSON,
                        register.people().stream().map(Person::id).toList()))
                .compose(done -> addRoles(tx, cast))
                .compose(done -> addAccounts(tx, cast, demo.accounts()))
                .compose(done -> tx.query(DemoSql.ADD_ROLE_HISTORY, Tuple.of(zone.getId())))
                .mapEmpty();
    }

    /** As if each fact had been recorded on its first day, so that past days can be looked at. */
    private static Future<Void> recordedLongAgo(Tx tx) {
        Future<Void> all = Future.succeededFuture();
        for (String statement : DemoSql.RECORDED_LONG_AGO) {
            all = all.compose(before -> tx.query(statement, Tuple.tuple()).mapEmpty());
        }
        return all;
    }

    private record Role(UUID personId, String role, UUID unitId) {}

    private static Future<Void> addRoles(Tx tx, Cast cast) {
        List<Role> roles = new ArrayList<>();
        cast.officers().forEach(officer -> roles.add(new Role(officer.id(), "candidate", officer.unitId())));
        cast.accounts().forEach((line, member) -> {
            if (!line.isOfficer()) {
                roles.add(new Role(
                        member.id(), line.role(), cast.unit(line.roleUnit()).id()));
            }
        });
        var columns = new Columns<>(roles).uuid(Role::personId).text(Role::role).uuid(Role::unitId);
        return tx.query(DemoSql.ADD_ROLES, columns.tuple()).mapEmpty();
    }

    private static Future<Void> addAccounts(Tx tx, Cast cast, List<Issued> accounts) {
        var columns = new Columns<>(accounts)
                .uuid(issued -> cast.playing(issued.line()).id())
                .text(issued -> issued.line().username())
                .text(Issued::hash);
        return tx.query(DemoSql.ADD_ACCOUNTS, columns.tuple()).mapEmpty();
    }

    private static Future<Void> addExams(Tx tx, StagedDemo demo) {
        List<Seat> seats = demo.cast().officers().stream()
                .map(officer -> new Seat(officer.id(), officer.unitId()))
                .toList();
        Future<Void> all = Future.succeededFuture();
        for (HeldExam held : demo.exams()) {
            all = all.compose(before -> ExamWriting.add(tx, held.prepared().exam()))
                    .compose(done -> ExamWriting.add(tx, held.prepared().exam(), held.sitting(), seats));
        }
        return all;
    }
}
