package xuefa.audit.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import xuefa.audit.Kinds;
import xuefa.audit.Sheets;
import xuefa.shared.store.RecordStore.Tx;

/** Keeps what stands as it was last written, for a verification to hold it against: sheets of {@link Sheets}, sealed. */
public final class RowVersions {
    /** One writer of a subject after another, so that the last sees what all wrote. $1 ids. */
    private static String lock(String subject) {
        return "select 1 from " + Sheets.table(subject) + " where id = any ($1) order by id for no key update";
    }

    /** Nothing where the sheet is as it was kept. $1 subject, $2 ids. */
    private static final String KEEP = """
            insert into row_version (subject, subject_id, version, content)
            select $1, i.id, coalesce(l.version, 0) + 1, coalesce(s.content, '{}')::text::json
            from (select distinct id from unnest($2::uuid[]) as u(id)) i
            left join lateral (select s.content from sheet s where s.subject = $1 and s.subject_id = i.id) s on true
            left join lateral (
              select v.version, v.content::jsonb as content from row_version v
              where v.subject = $1 and v.subject_id = i.id order by v.version desc limit 1) l on true
            where coalesce(s.content, '{}') <> coalesce(l.content, '{}')
            returning id
            """;

    private static final String CLAIM = """
            insert into installation (fact, value) values ('kept since: ' || $1, clock_timestamp()::text) on conflict do nothing
            """;
    /** Sealed with all that is there when versions begin to be. */
    private static final String BEGIN = """
            insert into row_version (subject, subject_id, version, content)
            select s.subject, s.subject_id, 1, s.content::text::json from sheet s
            where s.subject = $1 and s.content <> '{}'
              and not exists (select 1 from row_version v where v.subject = $1 and v.subject_id = s.subject_id)
            """;

    private RowVersions() {}

    /** Takes in what stands there, once: before versions are sealed for the first time. */
    static Future<Void> begin(Tx tx, String subject) {
        return tx.query(CLAIM, Tuple.of(subject))
                .compose(claimed -> claimed.rowCount() == 0
                        ? Future.succeededFuture()
                        : tx.query(BEGIN, Tuple.of(subject)).mapEmpty());
    }

    /**
     * After the last statement of this transaction that changes them.
     *
     * @param subject a name of {@link Sheets}
     */
    public static Future<Void> keep(Tx tx, String subject, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Future.succeededFuture();
        }
        UUID[] all = ids.toArray(UUID[]::new);
        return tx.query(lock(subject), Tuple.tuple().addArrayOfUUID(all))
                .compose(locked -> tx.query(KEEP, Tuple.of(subject).addArrayOfUUID(all)))
                .compose(rows -> {
                    List<UUID> kept = new ArrayList<>();
                    for (Row row : rows) {
                        kept.add(row.getUUID("id"));
                    }
                    return ToSeal.add(tx, Kinds.ROW_VERSION, kept);
                });
    }

    public static Future<Void> keep(Tx tx, String subject, UUID id) {
        return keep(tx, subject, List.of(id));
    }
}
