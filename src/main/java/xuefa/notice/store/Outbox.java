package xuefa.notice.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import xuefa.notice.Notice;
import xuefa.shared.Ids;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore.Tx;

/**
 * Where notices wait: added in the transaction of what they tell of, so both come about or neither. What was added before under
 * the same key for the same person is not added again.
 */
public final class Outbox {
    private static final String ADD = """
            with given as (
              select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                                   $8::text[], $9::text[], $10::text[], $11::text[])
                as i(id, person_id, key, kind, facts, link, in_app, urgent, secret, channel, address)
            ), added as (
              insert into notice (id, person_id, key, kind, facts, link, in_app, urgent, secret)
              select id, person_id, key, kind, facts::json, link, in_app::boolean, urgent::boolean, secret::boolean from given
              order by person_id, key
              on conflict (person_id, key) do nothing
              returning id, person_id
            )
            insert into notice_delivery (id, notice_id, channel, address)
            select gen_random_uuid(), a.id, coalesce(g.channel, h.channel), g.address
            from added a join given g on g.id = a.id
            left join notice_address h on h.person_id = a.person_id and g.channel is null
            where g.channel is not null or h.channel is not null
            """;

    private Outbox() {}

    public static Future<Void> add(Tx tx, Notice notice) {
        return add(tx, List.of(notice));
    }

    /** All in one statement. */
    public static Future<Void> add(Tx tx, List<Notice> notices) {
        if (notices.isEmpty()) {
            return Future.succeededFuture();
        }
        var columns = new Columns<>(notices)
                .uuid(notice -> Ids.next())
                .uuid(Notice::personId)
                .text(Notice::key)
                .text(Notice::kind)
                .text(notice -> json(notice.facts()))
                .text(Notice::link)
                .text(notice -> String.valueOf(notice.inApp()))
                .text(notice -> String.valueOf(notice.urgent()))
                .text(notice -> String.valueOf(notice.secret()))
                .text(notice -> notice.direct().map(Notice.Direct::channel).orElse(null))
                .text(notice -> notice.direct().map(Notice.Direct::address).orElse(null));
        return tx.query(ADD, columns.tuple()).mapEmpty();
    }

    private static String json(Map<String, String> facts) {
        JsonObject json = new JsonObject();
        facts.forEach(json::put);
        return json.encode();
    }
}
