package xuefa.bank.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.audit.Deed;
import xuefa.bank.Content;
import xuefa.bank.QuestionState;
import xuefa.bank.flow.QuestionBook;
import xuefa.bank.flow.Questions;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Writing and moving questions in PostgreSQL: whoever changes a question locks its head. */
public final class QuestionBookStore implements QuestionBook {
    private static final Content NOTHING = Content.read("{}");

    private final RecordStore store;
    private final MoveStore moves;
    private final RepointStore repointing;
    private final Questions questions;

    public QuestionBookStore(RecordStore store) {
        this.store = store;
        this.moves = new MoveStore(store);
        this.repointing = new RepointStore(store);
        this.questions = new QuestionStore(store);
    }

    @Override
    public Future<Created> create(NewQuestion question) {
        UUID id = Ids.next();
        var begun = new NewVersions.Begun(
                id,
                question.bankId(),
                question.editorId(),
                question.key(),
                question.content(),
                question.note(),
                "created",
                null,
                null,
                null);
        return store.inTransaction(tx -> NewVersions.begin(tx, begun)
                .compose(added -> added
                        ? Unjudged.remember(tx, List.of(id))
                                .compose(done -> BankDeeds.add(
                                        tx,
                                        question.editorId(),
                                        question.bankId(),
                                        Deed.of("bank.questionCreated", "question", id)))
                                .map(new Created.New(id))
                        : begunBefore(tx, question)));
    }

    private static Future<Created> begunBefore(Tx tx, NewQuestion question) {
        return tx.query(WritingSql.BEGUN, Tuple.of(question.editorId(), question.key(), question.bankId()))
                .map(rows -> {
                    Row row = rows.size() == 0 ? null : rows.iterator().next();
                    boolean same = row != null
                            && Arrays.equals(
                                    row.getBuffer("digest").getBytes(),
                                    question.content().digest());
                    return row != null && same ? new Created.There(row.getUUID("id")) : new Created.KeyReused();
                });
    }

    @Override
    public Future<Saved> save(Edit edit) {
        return store.inTransaction(tx -> tx.query(WritingSql.HEAD, Tuple.of(edit.questionId()))
                        .compose(heads -> heads.size() == 0
                                ? Future.succeededFuture(Optional.<Saved>of(new Saved.Unknown()))
                                : save(tx, edit, heads.iterator().next())))
                .compose(saved -> saved.map(Future::succeededFuture).orElseGet(() -> conflict(edit)));
    }

    /** Empty when somebody else has saved since. */
    private static Future<Optional<Saved>> save(Tx tx, Edit edit, Row head) {
        int newest = head.getInteger("newest");
        if (head.getString("state").equals(QuestionState.RETIRED.code())) {
            return Future.succeededFuture(Optional.of(new Saved.Retired()));
        }
        boolean same = Content.read(head.getString("content")).equals(edit.content());
        if (same) {
            return Future.succeededFuture(Optional.of(new Saved.As(newest)));
        }
        if (newest != edit.basedOn()) {
            return Future.succeededFuture(
                    newest < edit.basedOn() ? Optional.of(new Saved.Unknown()) : Optional.empty());
        }
        UUID bankId = head.getUUID("bank_id");
        int number = newest + 1;
        return NewVersions.shortTitles(tx, bankId)
                .compose(titles -> {
                    Tuple row = Tuple.tuple()
                            .addValue(edit.questionId())
                            .addValue(number)
                            .addValue(edit.editorId())
                            .addValue(QuestionState.DRAFT.code())
                            .addValue(head.getInteger("approved"));
                    return tx.query(
                            WritingSql.SET_NEWEST, NewVersions.withFace(row, NewVersions.face(edit.content(), titles)));
                })
                .compose(done -> addVersion(tx, bankId, edit, number))
                .compose(done -> BankDeeds.add(
                        tx,
                        edit.editorId(),
                        bankId,
                        Deed.of("bank.questionSaved", "question", edit.questionId())
                                .before(BankDeeds.json().put("version", newest))
                                .after(BankDeeds.json().put("version", number))
                                .because(edit.note() == null ? "" : edit.note())))
                .map(Optional.of(new Saved.As(number)));
    }

    private static Future<Void> addVersion(Tx tx, UUID bankId, Edit edit, int number) {
        UUID id = edit.questionId();
        return tx.query(
                        WritingSql.ADD_VERSION,
                        NewVersions.version(
                                id, number, edit.content(), edit.editorId(), null, edit.note(), null, false))
                .compose(done -> NewVersions.batch(
                        tx,
                        WritingSql.ADD_CITATIONS,
                        NewVersions.citations(id, number, bankId, edit.content()).stream()
                                .toList()))
                .compose(done -> tx.query(
                        WritingSql.ADD_EVENT,
                        NewVersions.event(id, number, "edited", edit.editorId(), edit.note(), null)))
                .compose(done -> Unjudged.remember(tx, List.of(id)));
    }

    /** Versions never change, so that they may be read when the lock is gone. */
    private Future<Saved> conflict(Edit edit) {
        return questions.versions(edit.questionId()).map(versions -> {
            Content base = versions.stream()
                    .filter(each -> each.number() == edit.basedOn())
                    .map(Questions.Version::content)
                    .findFirst()
                    .orElse(NOTHING);
            return new Saved.ChangedMeanwhile(versions.getFirst(), base);
        });
    }

    @Override
    public Future<List<Line>> move(UUID personId, Move move, List<Item> items, LocalDate day, @Nullable String reason) {
        return moves.move(personId, move, items, day, reason);
    }

    @Override
    public Future<List<Line>> repoint(Repoint order) {
        return repointing.repoint(order);
    }
}
