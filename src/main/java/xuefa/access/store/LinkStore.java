package xuefa.access.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import xuefa.access.UnifiedIdentity;
import xuefa.access.flow.IdentityProvider.Identity;
import xuefa.access.flow.UnifiedSignIn;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.shared.Actor;
import xuefa.shared.Digests;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Linked identities in PostgreSQL. */
public final class LinkStore implements UnifiedSignIn.Links {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Those of an hour ago came back long since: their cookies are over. */
    private static final String COMES_BACK = """
            with old as (delete from unified_return where at < clock_timestamp() - interval '1 hour')
            insert into unified_return (state_hash) values ($1) on conflict do nothing
            """;

    private static final String LINKED = "select person_id from unified_identity where issuer = $1 and subject = $2";

    private static final String BY_USERNAME = "select person_id as id from account where username = $1";
    private static final String BY_WORK_NUMBER = "select id from person where work_number = $1 and not virtual";
    private static final String BY_IDENTITY = "select id from person where identity_hash = any ($1) and not virtual";
    private static final String BY_PHONE = "select id from person where phone_hash = any ($1) and not virtual";

    /** A person has one identity at an issuer. */
    private static final String LINK = """
            insert into unified_identity (issuer, subject, person_id) values ($1, $2, $3) on conflict do nothing
            """;

    private static final String ACCOUNT =
            "insert into account (person_id, username) values ($1, $2) on conflict do nothing";

    private final RecordStore store;
    private final FieldCipher cipher;
    private final UnifiedIdentity settings;

    public LinkStore(RecordStore store, FieldCipher cipher, UnifiedIdentity settings) {
        this.store = store;
        this.cipher = cipher;
        this.settings = settings;
    }

    @Override
    public Future<Boolean> comesBack(String state) {
        byte[] hash = Digests.sha256(state.getBytes(StandardCharsets.UTF_8));
        return store.query(COMES_BACK, Tuple.of(Buffer.buffer(hash))).map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Future<Optional<UUID>> personOf(Identity identity, Actor stranger) {
        return store.inTransaction(tx -> tx.query(LINKED, Tuple.of(identity.issuer(), identity.subject()))
                .compose(rows -> rows.size() == 1
                        ? Future.succeededFuture(only(rows, "person_id"))
                        : identity.claim().isBlank()
                                ? Future.succeededFuture(Optional.empty())
                                : byClaim(tx, identity.claim().strip())
                                        .compose(person -> link(tx, identity, person, stranger))));
    }

    private Future<Optional<UUID>> byClaim(Tx tx, String claim) {
        return switch (settings.match()) {
            case USERNAME -> tx.query(BY_USERNAME, Tuple.of(claim)).map(rows -> only(rows, "id"));
            case WORK_NUMBER -> tx.query(BY_WORK_NUMBER, Tuple.of(claim)).map(rows -> only(rows, "id"));
            case IDENTITY_NUMBER ->
                byHash(tx, BY_IDENTITY, "person.identity", claim.toUpperCase(java.util.Locale.ROOT));
            case PHONE -> byHash(tx, BY_PHONE, "person.phone", claim.replaceFirst("^\\+?86[- ]?", ""));
        };
    }

    private Future<Optional<UUID>> byHash(Tx tx, String sql, String purpose, String text) {
        Buffer[] hashes =
                cipher.hashes(purpose, text).stream().map(Buffer::buffer).toArray(Buffer[]::new);
        return tx.query(sql, Tuple.tuple().addValue(hashes)).map(rows -> only(rows, "id"));
    }

    private static Optional<UUID> only(RowSet<Row> rows, String column) {
        return rows.size() == 1 ? Optional.of(rows.iterator().next().getUUID(column)) : Optional.empty();
    }

    private Future<Optional<UUID>> link(Tx tx, Identity identity, Optional<UUID> person, Actor stranger) {
        if (person.isEmpty()) {
            return Future.succeededFuture(person);
        }
        UUID id = person.get();
        Deed deed = Deed.of("access.identityLinked", "account", id)
                .after(JsonNodeFactory.instance.objectNode().put("issuer", identity.issuer()));
        String username = String.valueOf(10_000_000 + RANDOM.nextInt(90_000_000));
        return tx.query(LINK, Tuple.of(identity.issuer(), identity.subject(), id))
                .compose(rows -> rows.rowCount() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : tx.query(ACCOUNT, Tuple.of(id, username))
                                .compose(done -> AuditEntries.add(tx, stranger, deed))
                                .map(person));
    }
}
