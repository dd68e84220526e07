package xuefa.bank.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.audit.Deed;
import xuefa.bank.Content;
import xuefa.bank.QuestionState;
import xuefa.bank.flow.QuestionBook.Item;
import xuefa.bank.flow.QuestionBook.Line;
import xuefa.bank.flow.QuestionBook.Outcome;
import xuefa.bank.flow.QuestionBook.Repoint;
import xuefa.bank.flow.Roles;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Lets questions cite a newer wording, in one transaction. */
final class RepointStore {
    /** The approval of the version before goes on: $1 question, $2 version, $3 reviewer, $4 day if read against it. */
    private static final String APPROVE = """
            update question_version n
            set approved_by = $3, approved_at = clock_timestamp(), read_on = coalesce($4, o.read_on)
            from question_version o
            where n.question_id = $1 and n.number = $2 and o.question_id = $1 and o.number = $2 - 1
            """;

    private final RecordStore store;

    RepointStore(RecordStore store) {
        this.store = store;
    }

    Future<List<Line>> repoint(Repoint order) {
        return store.inTransaction(
                tx -> MoveStore.lock(tx, order.personId(), order.items()).compose(heads -> {
                    Future<List<Line>> all = Future.succeededFuture(new ArrayList<>());
                    Set<UUID> seen = new HashSet<>();
                    for (Item item : order.items()) {
                        if (seen.add(item.questionId())) {
                            all = all.compose(
                                    lines -> one(tx, order, item, heads).map(line -> {
                                        lines.add(line);
                                        return lines;
                                    }));
                        }
                    }
                    return all;
                }));
    }

    private static Future<Line> one(Tx tx, Repoint order, Item item, Map<UUID, Row> heads) {
        UUID id = item.questionId();
        Row head = heads.get(id);
        Content content = order.to().get(id);
        if (head == null || content == null) {
            return Future.succeededFuture(Line.of(id, Outcome.UNKNOWN));
        }
        Outcome outcome = judge(head, item, content);
        return outcome == Outcome.DONE
                ? carryOut(tx, order, head, content)
                : Future.succeededFuture(line(id, outcome, QuestionState.of(head.getString("state")), head, 0));
    }

    private static Outcome judge(Row head, Item item, Content content) {
        int newest = head.getInteger("newest");
        Integer approved = head.getInteger("approved");
        if (!BankStore.roles(head).contains(Roles.REVIEWER)) {
            return Outcome.NOT_ALLOWED;
        }
        if (Content.read(head.getString("content")).equals(content)) {
            return Outcome.ALREADY;
        }
        if (newest != item.version()) {
            return Outcome.CHANGED_MEANWHILE;
        }
        boolean resting = head.getString("state").equals(QuestionState.RETIRED.code());
        return resting || (approved != null && approved != newest) ? Outcome.WRONG_STATE : Outcome.DONE;
    }

    private static Line line(UUID id, Outcome outcome, QuestionState state, Row head, int more) {
        return new Line(
                id,
                outcome,
                Optional.of(state),
                Optional.of(head.getInteger("newest") + more),
                Optional.ofNullable(head.getString("code")));
    }

    private static Future<Line> carryOut(Tx tx, Repoint order, Row head, Content content) {
        UUID id = head.getUUID("id");
        UUID bankId = head.getUUID("bank_id");
        int number = head.getInteger("newest") + 1;
        boolean approved = head.getInteger("approved") != null;
        var before = QuestionState.of(head.getString("state"));
        var state = before == QuestionState.RELEASED ? QuestionState.APPROVED : before;
        String how = order.stillRight() ? "confirmedRight" : "repointed";
        return tx.query(BankSql.CITE, Tuple.of(bankId, head.getString("law"), order.toVersionId()))
                .compose(done -> NewVersions.shortTitles(tx, bankId))
                .compose(titles -> {
                    Tuple row = Tuple.tuple()
                            .addValue(id)
                            .addValue(number)
                            .addValue(order.personId())
                            .addValue(state.code())
                            .addValue(approved ? number : null);
                    return tx.query(
                            WritingSql.SET_NEWEST, NewVersions.withFace(row, NewVersions.face(content, titles)));
                })
                .compose(done -> addVersion(tx, order, bankId, id, number, content, how))
                .compose(done -> approved
                        ? tx.query(
                                        APPROVE,
                                        Tuple.of(id, number, order.personId())
                                                .addValue(order.stillRight() ? order.day() : null))
                                .mapEmpty()
                        : Future.<@Nullable Void>succeededFuture())
                .compose(done -> tx.query(
                        AmendmentSql.SETTLE, Tuple.of(id, number - 1, order.toVersionId(), order.personId(), how)))
                .compose(done -> Unjudged.remember(tx, List.of(id)))
                .compose(done -> BankDeeds.add(
                        tx,
                        order.personId(),
                        bankId,
                        Deed.of("bank.questionRepointed", "question", id)
                                .before(BankDeeds.json().put("version", number - 1))
                                .after(BankDeeds.json()
                                        .put("version", number)
                                        .put("lawVersionId", order.toVersionId().toString()))
                                .because(order.reason() == null ? "" : order.reason())))
                .map(done -> line(id, Outcome.DONE, state, head, 1));
    }

    private static Future<Void> addVersion(
            Tx tx, Repoint order, UUID bankId, UUID id, int number, Content content, String how) {
        return tx.query(
                        WritingSql.ADD_VERSION,
                        NewVersions.version(id, number, content, order.personId(), null, order.reason(), null, true))
                .compose(done -> NewVersions.batch(
                        tx,
                        WritingSql.ADD_CITATIONS,
                        NewVersions.citations(id, number, bankId, content).stream()
                                .toList()))
                .compose(done -> tx.query(
                        WritingSql.ADD_EVENT,
                        NewVersions.event(id, number, how, order.personId(), order.reason(), null)))
                .mapEmpty();
    }
}
