package xuefa.app.demo;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import xuefa.app.demo.IssuingPasswords.Issued;
import xuefa.bank.store.ReleaseStore;
import xuefa.exam.store.ExamStore;
import xuefa.exam.store.ExamWriting;
import xuefa.exam.store.ExamWriting.Seat;
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

    DemoStore(RecordStore store, FieldCipher cipher) {
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
        return people.addUnits(tx, List.copyOf(cast.units().values()))
                .compose(done -> people.addPeople(tx, cast.people()))
                .compose(done -> people.addPosts(tx, cast.posts()))
                .compose(done -> addRoles(tx, cast))
                .compose(done -> addAccounts(tx, cast, demo.accounts()));
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
