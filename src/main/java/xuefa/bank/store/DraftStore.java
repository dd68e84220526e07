package xuefa.bank.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.bank.ContentOfDraft;
import xuefa.bank.DraftQuestion;
import xuefa.bank.Face;
import xuefa.bank.Likeness;
import xuefa.bank.flow.AddingDrafts;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Drafts that are imported, in PostgreSQL. */
public final class DraftStore implements AddingDrafts {
    private final RecordStore store;
    private final ZoneId zone;
    private final InstantSource clock;

    /** @param zone in which it is decided which wording of a law is in force */
    public DraftStore(RecordStore store, ZoneId zone, InstantSource clock) {
        this.store = store;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public Future<Map<String, Known>> alike(UUID bankId, Collection<String> likenesses) {
        var byDigest = byDigest(likenesses);
        return store.query(WritingSql.ALIKE, asked(bankId, byDigest)).map(rows -> known(rows, byDigest));
    }

    private static Map<Buffer, String> byDigest(Collection<String> likenesses) {
        var byDigest = new HashMap<Buffer, String>();
        likenesses.forEach(each -> byDigest.put(Buffer.buffer(Face.digest(each)), each));
        return byDigest;
    }

    private static Tuple asked(UUID bankId, Map<Buffer, String> byDigest) {
        return Tuple.of(bankId).addValue(byDigest.keySet().toArray(Buffer[]::new));
    }

    private static Map<String, Known> known(RowSet<Row> rows, Map<Buffer, String> byDigest) {
        var known = new HashMap<String, Known>();
        for (Row row : rows) {
            String likeness = byDigest.get(row.getBuffer("likeness"));
            if (likeness != null) {
                known.put(likeness, new Known(row.getUUID("id"), row.getString("code")));
            }
        }
        return known;
    }

    @Override
    public Future<List<Added>> add(Tx tx, Order order, List<DraftQuestion> sound) {
        List<String> likenesses = sound.stream().map(Likeness::of).toList();
        var byDigest = byDigest(likenesses);
        return tx.query(BankSql.LOCK, Tuple.of(order.bankId()))
                .compose(locked -> tx.query(WritingSql.ALIKE, asked(order.bankId(), byDigest)))
                .map(rows -> known(rows, byDigest))
                .compose(known -> tx.query(BankSql.LAWS, Tuple.of(order.bankId()))
                        .compose(laws -> {
                            var day = LocalDate.ofInstant(clock.instant(), zone);
                            var contents = new ContentOfDraft(BankLaws.read(laws), day);
                            List<Added> added = new ArrayList<>();
                            List<NewVersions.Begun> fresh = new ArrayList<>();
                            for (int i = 0; i < sound.size(); i++) {
                                Known twin = known.get(likenesses.get(i));
                                if (twin != null) {
                                    added.add(new Added.Duplicate(twin.questionId()));
                                } else {
                                    UUID id = Ids.next();
                                    known.put(likenesses.get(i), new Known(id, ""));
                                    fresh.add(begun(id, order, contents, sound.get(i)));
                                    added.add(new Added.Fresh(id));
                                }
                            }
                            return NewVersions.beginAll(tx, fresh)
                                    .compose(done -> Unjudged.remember(
                                            tx,
                                            fresh.stream()
                                                    .map(NewVersions.Begun::id)
                                                    .toList()))
                                    .map(List.copyOf(added));
                        }));
    }

    private static NewVersions.Begun begun(UUID id, Order order, ContentOfDraft contents, DraftQuestion sound) {
        return new NewVersions.Begun(
                id,
                order.bankId(),
                order.editorId(),
                null,
                contents.of(sound),
                order.source(),
                "imported",
                null,
                null,
                null);
    }
}
