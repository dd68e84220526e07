package xuefa.people.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.people.EmploymentKind;
import xuefa.people.PostCategory;
import xuefa.people.PostLevel;
import xuefa.people.PostRole;
import xuefa.people.flow.ExportingPeople;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore;

/** Exports of people from PostgreSQL. */
public final class ExportStore implements ExportingPeople {
    /** $1 person, $2 roles, $3 unit or null, $4 today, $5 most. */
    private static final String ROWS = """
            with recursive reach as materialized (select units_in_reach($1, $2) as id),
            below as (
              select id from reach where id = $3
              union
              select u.id from unit u join below b on u.parent_id = b.id
            )
            select p.id, p.name, p.identity_masked, p.identity_sealed, p.phone_masked, p.phone_sealed,
                   coalesce(p.work_number, '') as work_number, u.name as unit_name, o.category, o.role, o.level, o.valid_from,
                   (select e.kind from employment e where e.person_id = p.id and e.valid_from <= $4
                      and (e.valid_to is null or e.valid_to >= $4) order by e.valid_from desc limit 1) as employment,
                   array(select s.flag from standing s where s.person_id = p.id and s.valid_from <= $4
                      and (s.valid_to is null or s.valid_to >= $4)) as flags
            from post o join person p on p.id = o.person_id join unit u on u.id = o.unit_id
            where not o.virtual and o.valid_from <= $4 and (o.valid_to is null or o.valid_to >= $4)
              and o.unit_id in (select id from reach where $3::uuid is null union all select id from below)
            order by u.name, u.id, p.pinyin, p.id, o.valid_from
            limit $5
            """;

    private final RecordStore store;
    private final FieldCipher cipher;

    /** @param store one that is patient */
    public ExportStore(RecordStore store, FieldCipher cipher) {
        this.store = store;
        this.cipher = cipher;
    }

    @Override
    public Future<List<List<String>>> rows(Order order) {
        Tuple asked = Tuple.of(order.reach().personId())
                .addArrayOfString(order.reach().codes())
                .addUUID(order.unitId().orElse(null))
                .addLocalDate(order.today())
                .addInteger(MOST);
        return store.inTransaction(tx -> tx.query(ROWS, asked).compose(found -> {
            List<List<String>> rows = new ArrayList<>(found.size());
            found.forEach(row -> rows.add(cells(row, order.unmasked().isPresent())));
            Deed deed = Deed.of(
                            order.unmasked().isPresent() ? "people.exportedUnmasked" : "people.exported",
                            "unit",
                            order.unitId().map(UUID::toString).orElse("all"))
                    .after(JsonNodeFactory.instance.objectNode().put("rows", rows.size()))
                    .because(order.unmasked().orElse(""));
            return AuditEntries.add(
                            tx, order.actor(), order.unitId().map(deed::at).orElse(deed))
                    .map(rows);
        }));
    }

    private List<String> cells(Row row, boolean unmasked) {
        List<String> flags = Arrays.asList(row.getArrayOfStrings("flags"));
        return List.of(
                row.getString("name"),
                unmasked ? opened(row, "identity_sealed", SealedPerson.IDENTITY) : row.getString("identity_masked"),
                unmasked ? opened(row, "phone_sealed", SealedPerson.PHONE) : row.getString("phone_masked"),
                row.getString("work_number"),
                row.getString("unit_name"),
                PostCategory.of(row.getString("category")).chinese(),
                PostRole.of(row.getString("role")).orElseThrow().chinese(),
                PostLevel.of(row.getString("level")).orElseThrow().chinese(),
                employment(row.getString("employment")),
                flags.contains("establishment") ? "是" : "否",
                flags.contains("register") ? "是" : "否",
                flags.contains("onPost") ? "是" : "否",
                row.getLocalDate("valid_from").toString());
    }

    private static String employment(@Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(EmploymentKind::of)
                .map(EmploymentKind::chinese)
                .orElse("");
    }

    private String opened(Row row, String column, String purpose) {
        Buffer sealed = row.getBuffer(column);
        return sealed == null ? "" : cipher.open(purpose, row.getUUID("id"), sealed.getBytes());
    }
}
