package xuefa.certificate.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.audit.Deed;
import xuefa.audit.Kinds;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.ToSeal;
import xuefa.certificate.RenewalRules;
import xuefa.certificate.flow.RenewalRuleBooks;
import xuefa.certificate.format.RenewalRulesFile;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Rules of renewal that units set for themselves, in PostgreSQL. */
public final class RenewalRuleStore implements RenewalRuleBooks {
    private static final RenewalRules SHIPPED = new RenewalRules(RenewalRulesFile.shipped());

    private static final String NEWEST = """
            above as (
              select id, parent_id, height from start
              union
              select u.id, u.parent_id, a.height + 1 from unit u join above a on u.id = a.parent_id where a.height < 100)
            select b.content, a.height from above a
            cross join lateral (select content from renewal_rule_book where unit_id = a.id order by number desc limit 1) b
            order by a.height desc
            """;

    /** $1 unit. The highest unit first. */
    private static final String OF_UNIT =
            "with recursive start as (select id, parent_id, 0 as height from unit where id = $1), " + NEWEST;

    /** $1 person, by the certificate that is good longest. */
    private static final String OF_PERSON = """
            with recursive start as (
              select u.id, u.parent_id, 0 as height from certificate c join unit u on u.id = c.unit_id
              where c.person_id = $1 order by c.valid_to desc nulls last limit 1),
            """ + NEWEST;

    /** $3 unit. */
    private static final String VERSIONS = """
            select b.unit_id, b.number, b.content, b.reason, coalesce(p.name, '') as by_name, b.recorded_at
            from renewal_rule_book b left join person p on p.id = b.made_by
            where b.unit_id = $3 and reaches_unit($1, $2, $3) order by b.number desc
            """;

    private static final String REACHED = "select reaches_unit($1, $2, $3) as reached";

    /** $1 key, $2 person. */
    private static final String BEFORE = "select 1 from renewal_rule_book where idempotency_key = $1 and made_by = $2";

    private static final String ADD = """
            insert into renewal_rule_book (id, unit_id, number, content, reason, made_by, idempotency_key)
            select $1, $2, $3::int, $4, $5, $6, $7
            where $3::int = 1 + (select count(*) from renewal_rule_book where unit_id = $2)
            on conflict do nothing
            """;

    private final RecordStore store;

    public RenewalRuleStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<RenewalRules> of(UUID unit) {
        return store.query(OF_UNIT, Tuple.of(unit)).map(books -> overlaid(books, 0));
    }

    @Override
    public Future<RenewalRules> above(UUID unit) {
        return store.query(OF_UNIT, Tuple.of(unit)).map(books -> overlaid(books, 1));
    }

    @Override
    public Future<RenewalRules> ofPerson(UUID person) {
        return store.query(OF_PERSON, Tuple.of(person)).map(books -> overlaid(books, 0));
    }

    /** @param from this height on */
    private static RenewalRules overlaid(RowSet<Row> books, int from) {
        RenewalRules rules = SHIPPED;
        for (Row book : books) {
            if (book.getInteger("height") >= from) {
                rules = rules.with(RenewalRulesFile.kept(book.getString("content")));
            }
        }
        return rules;
    }

    private static Tuple reach(Reach reach, UUID unit) {
        return Tuple.of(reach.personId()).addArrayOfString(reach.codes()).addUUID(unit);
    }

    @Override
    public Future<Optional<List<Version>>> versions(Reach reach, UUID unit) {
        return store.query(REACHED, reach(reach, unit))
                .compose(rows -> !rows.iterator().next().getBoolean("reached")
                        ? Future.succeededFuture(Optional.empty())
                        : store.query(VERSIONS, reach(reach, unit))
                                .map(found -> Optional.of(StreamSupport.stream(found.spliterator(), false)
                                        .map(RenewalRuleStore::version)
                                        .toList())));
    }

    private static Version version(Row row) {
        return new Version(
                row.getUUID("unit_id"),
                row.getInteger("number"),
                row.getString("content"),
                row.getString("reason"),
                row.getString("by_name"),
                row.getOffsetDateTime("recorded_at").toInstant());
    }

    @Override
    public Future<Adding> add(
            Actor actor, Reach reach, UUID unit, String content, String reason, int number, UUID key) {
        UUID id = Ids.next();
        Tuple values =
                Tuple.of(id, unit, number, content, reason, reach.personId()).addUUID(key);
        return store.inTransaction(tx -> tx.query(REACHED, reach(reach, unit))
                .compose(rows -> !rows.iterator().next().getBoolean("reached")
                        ? Future.succeededFuture(Adding.UNKNOWN_UNIT)
                        : tx.query(ADD, values)
                                .compose(done -> done.rowCount() == 0
                                        ? tx.query(BEFORE, Tuple.of(key, reach.personId()))
                                                .map(before -> before.size() == 0 ? Adding.STALE : Adding.ADDED)
                                        : noted(tx, actor, unit, id, number, content, reason))));
    }

    private static Future<Adding> noted(
            Tx tx, Actor actor, UUID unit, UUID id, int number, String content, String reason) {
        Deed deed = Deed.of("certificate.renewalRulesSet", "renewalRuleBook", id)
                .at(unit)
                .after(JsonNodeFactory.instance
                        .objectNode()
                        .put("number", number)
                        .put(
                                "rules",
                                String.join(
                                        ", ",
                                        RenewalRulesFile.kept(content).stream()
                                                .map(each -> each.id())
                                                .toList())))
                .because(reason);
        return ToSeal.add(tx, Kinds.RENEWAL_RULE_BOOK, id)
                .compose(named -> AuditEntries.add(tx, actor, deed))
                .map(Adding.ADDED);
    }
}
