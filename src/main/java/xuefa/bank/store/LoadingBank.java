package xuefa.bank.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import xuefa.bank.Content;
import xuefa.law.Law;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore.Tx;

/** Puts a bank of files into the record, as work that was approved, inside a transaction of the caller's. */
public final class LoadingBank {
    private static final String ADD_BANK = "insert into bank (id, unit_id, name) values ($1, $2, $3)";

    private LoadingBank() {}

    /** Who wrote a question and who read it, and when. */
    public record Hands(UUID editorId, Instant writtenAt, UUID reviewerId, Instant approvedAt) {}

    /** An empty bank. */
    public static Future<UUID> found(Tx tx, UUID unitId, String name) {
        UUID bankId = Ids.next();
        return tx.query(ADD_BANK, Tuple.of(bankId, unitId, name)).map(bankId);
    }

    /**
     * A question that was approved elsewhere.
     *
     * @param code its id in releases
     * @param readOn the day a second reader came to the same key
     */
    public record Approved(String code, Content content, LocalDate readOn, Hands hands) {}

    /** Adds laws and questions to an empty bank. */
    public static Future<Void> add(Tx tx, UUID bankId, Collection<Law> laws, List<Approved> questions) {
        List<NewVersions.Begun> all = questions.stream()
                .map(each -> new NewVersions.Begun(
                        Ids.next(),
                        bankId,
                        each.hands().editorId(),
                        null,
                        each.content(),
                        null,
                        "imported",
                        each.code(),
                        each.hands().writtenAt(),
                        new NewVersions.Approval(
                                each.hands().reviewerId(), each.hands().approvedAt(), each.readOn())))
                .toList();
        return BankLaws.add(tx, bankId, List.copyOf(laws))
                .compose(done -> NewVersions.beginAll(tx, all))
                .compose(done -> Unjudged.remember(
                        tx, all.stream().map(NewVersions.Begun::id).toList()));
    }
}
