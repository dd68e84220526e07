package xuefa.bank.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xuefa.audit.Deed;
import xuefa.audit.Kinds;
import xuefa.audit.store.ToSeal;
import xuefa.bank.BankRelease;
import xuefa.bank.Content;
import xuefa.bank.flow.PersonRef;
import xuefa.bank.flow.ReleaseBook;
import xuefa.bank.gate.Candidate;
import xuefa.shared.Ids;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** The releases of banks in PostgreSQL. */
public final class ReleaseBookStore implements ReleaseBook {
    private final RecordStore store;
    private final ReleaseStore releases;

    public ReleaseBookStore(RecordStore store, ReleaseStore releases) {
        this.store = store;
        this.releases = releases;
    }

    @Override
    public Future<Candidates> candidates(UUID bankId) {
        return store.query(ReleaseBookSql.STALE_APPROVED, Tuple.of(bankId))
                .compose(stale -> store.query(ReleaseBookSql.CANDIDATES, Tuple.of(bankId))
                        .map(rows -> new Candidates(
                                BankStore.list(rows, ReleaseBookStore::candidate),
                                stale.iterator().next().getInteger("n"))));
    }

    private static Candidate candidate(Row row) {
        return new Candidate(
                row.getUUID("id"),
                row.getInteger("approved"),
                row.getString("code"),
                Content.read(row.getString("content")),
                row.getLocalDate("read_on"));
    }

    @Override
    public Future<List<Numbered>> releases(UUID bankId) {
        return store.query(ReleaseBookSql.OF_BANK, Tuple.of(bankId))
                .map(rows -> BankStore.list(rows, ReleaseBookStore::numbered));
    }

    @Override
    public Future<Map<UUID, Numbered>> newest(Collection<UUID> bankIds) {
        return store.query(ReleaseBookSql.NEWEST, Tuple.tuple().addValue(bankIds.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Numbered> newest = new HashMap<>();
                    rows.forEach(row -> newest.put(row.getUUID("bank_id"), numbered(row)));
                    return newest;
                });
    }

    @Override
    public Future<Optional<Numbered>> find(UUID releaseId) {
        return store.query(ReleaseBookSql.FIND, Tuple.of(releaseId))
                .map(rows -> BankStore.list(rows, ReleaseBookStore::numbered).stream()
                        .findFirst());
    }

    private static Numbered numbered(Row row) {
        return new Numbered(
                row.getUUID("id"),
                row.getUUID("bank_id"),
                row.getString("bank_name"),
                row.getInteger("number"),
                row.getString("digest"),
                Rows.moment(row, "released_at"),
                new PersonRef(row.getUUID("released_by"), row.getString("publisher")),
                row.getString("note"),
                row.getInteger("questions"),
                row.getInteger("stale"),
                row.getString("changes"),
                row.getString("report"));
    }

    @Override
    public Future<List<StaleQuestion>> stale(UUID releaseId) {
        return store.query(ReleaseBookSql.STALE_IN, Tuple.of(releaseId))
                .map(rows -> BankStore.list(
                        rows,
                        row -> new StaleQuestion(
                                row.getUUID("question_id"),
                                row.getString("code"),
                                row.getString("kind"),
                                row.getString("glance"))));
    }

    @Override
    public Future<Integer> staleIn(String digest) {
        return store.query(ReleaseBookSql.STALE_BY_DIGEST, Tuple.of(digest))
                .map(rows -> rows.iterator().next().getInteger("n"));
    }

    @Override
    public Future<Optional<BankRelease>> content(String digest) {
        return releases.find(digest);
    }

    @Override
    public Future<Optional<UUID>> add(NewRelease fresh) {
        return store.inTransaction(tx -> add(tx, releases, fresh));
    }

    /** Inside a transaction of the caller's. */
    public static Future<Optional<UUID>> add(Tx tx, ReleaseStore releases, NewRelease fresh) {
        UUID[] ids = fresh.candidates().stream().map(Candidate::questionId).toArray(UUID[]::new);
        return tx.query(BankSql.LOCK, Tuple.of(fresh.bankId()))
                .compose(locked -> tx.query(ReleaseBookSql.LAST, Tuple.of(fresh.bankId())))
                .compose(last -> {
                    Row before = last.size() == 0 ? null : last.iterator().next();
                    UUID newest = before == null ? null : before.getUUID("id");
                    int number = before == null ? 1 : before.getInteger("number") + 1;
                    return tx.query(
                                    ReleaseBookSql.LOCK_CANDIDATES,
                                    Tuple.tuple().addValue(ids))
                            .compose(rows -> {
                                Map<UUID, Integer> now = new HashMap<>();
                                rows.forEach(row -> now.put(row.getUUID("id"), row.getInteger("approved")));
                                return Objects.equals(newest, fresh.before()) && isSame(now, fresh.candidates())
                                        ? write(tx, releases, fresh, number).map(Optional::of)
                                        : Future.succeededFuture(Optional.empty());
                            });
                });
    }

    private static boolean isSame(Map<UUID, Integer> now, List<Candidate> candidates) {
        return candidates.stream().allMatch(each -> Objects.equals(now.get(each.questionId()), each.version()));
    }

    private static Future<UUID> write(Tx tx, ReleaseStore releases, NewRelease fresh, int number) {
        UUID id = Ids.next();
        Tuple row = Tuple.tuple()
                .addValue(id)
                .addValue(fresh.bankId())
                .addValue(number)
                .addValue(fresh.release().digest())
                .addValue(fresh.publisherId())
                .addValue(fresh.note())
                .addValue(fresh.candidates().size())
                .addValue(fresh.changes())
                .addValue(fresh.report());
        var held = new Columns<>(fresh.candidates())
                .uuid(Candidate::questionId)
                .whole(Candidate::version)
                .text(Candidate::code);
        return releases.add(tx, fresh.release(), "bank " + fresh.bankId() + " " + number)
                .compose(done -> tx.query(ReleaseBookSql.ADD, row))
                .compose(done -> tx.query(ReleaseBookSql.ADD_QUESTIONS, BankLaws.in(id, held.tuple())))
                .compose(done -> tx.query(ReleaseBookSql.SET_RELEASED, Tuple.of(fresh.bankId(), id)))
                .compose(done -> tx.query(ReleaseBookSql.TELL, told(fresh, number)))
                .compose(done -> ToSeal.add(tx, Kinds.NUMBERED_RELEASE, id))
                .compose(done -> BankDeeds.add(
                        tx,
                        fresh.publisherId(),
                        fresh.bankId(),
                        Deed.of("bank.released", "release", id)
                                .after(BankDeeds.json()
                                        .put("number", number)
                                        .put("digest", fresh.release().digest())
                                        .put("questions", fresh.candidates().size()))
                                .because(fresh.note() == null ? "" : fresh.note())))
                .map(id);
    }

    private static Tuple told(NewRelease fresh, int number) {
        UUID[] events =
                Stream.generate(Ids::next).limit(fresh.candidates().size()).toArray(UUID[]::new);
        @Nullable UUID before = fresh.before();
        return Tuple.tuple()
                .addValue(events)
                .addValue(fresh.candidates().stream().map(Candidate::questionId).toArray(UUID[]::new))
                .addValue(fresh.candidates().stream().map(Candidate::version).toArray(Integer[]::new))
                .addValue(fresh.publisherId())
                .addValue(String.valueOf(number))
                .addValue(before);
    }
}
