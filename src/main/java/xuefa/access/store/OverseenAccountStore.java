package xuefa.access.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.access.flow.OverseeingAccounts;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.Actor;
import xuefa.shared.store.RecordStore;

/** The list of accounts in PostgreSQL, cut by unit there. */
public final class OverseenAccountStore implements OverseeingAccounts {
    private final RecordStore store;

    public OverseenAccountStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Page> list(Question question) {
        Tuple page = asked(question).addUUID(question.after().orElse(null)).addInteger(question.most() + 1);
        return store.query(OverseenAccountSql.LIST, page)
                .compose(rows -> store.query(OverseenAccountSql.COUNT, asked(question))
                        .map(counts -> page(
                                rows.stream().map(OverseenAccountStore::read).toList(),
                                counts.iterator().next(),
                                question.most())));
    }

    private static Tuple asked(Question question) {
        return Tuple.of(
                question.asking(),
                question.search(),
                question.state(),
                question.unitId().orElse(null));
    }

    private static Page page(List<Overseen> rows, Row counts, int most) {
        boolean more = rows.size() > most;
        List<Overseen> shown = more ? rows.subList(0, most) : rows;
        return new Page(
                shown,
                counts.getInteger("total"),
                counts.getInteger("inactive"),
                more ? Optional.of(shown.getLast().personId()) : Optional.empty());
    }

    private static Overseen read(Row row) {
        return new Overseen(
                row.getUUID("id"),
                row.getString("name"),
                row.getUUID("unit_id"),
                row.getString("unit"),
                Optional.ofNullable(row.getString("username")),
                row.getString("state"),
                row.getBoolean("role"),
                row.getBoolean("factor"),
                moment(row.getOffsetDateTime("used_at")),
                Optional.ofNullable(row.getUUID("code_id")),
                moment(row.getOffsetDateTime("code_expires_at")),
                row.getBoolean("mine"));
    }

    private static Optional<Instant> moment(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }

    @Override
    public Future<Boolean> secures(UUID asking, UUID personId) {
        return store.query(OverseenAccountSql.SECURES, Tuple.of(asking, personId))
                .map(rows -> rows.iterator().next().getBoolean("secures"));
    }

    @Override
    public Future<Void> demandNewPassword(UUID personId, Actor actor, String reason) {
        return store.inTransaction(tx -> tx.query(OverseenAccountSql.DEMAND, Tuple.of(personId))
                .compose(done -> AuditEntries.add(
                        tx,
                        actor,
                        Deed.of("access.newPasswordDemanded", "account", personId)
                                .because(reason))));
    }
}
