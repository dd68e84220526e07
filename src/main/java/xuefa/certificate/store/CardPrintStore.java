package xuefa.certificate.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.certificate.Card;
import xuefa.certificate.flow.PrintingCards;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Runs of cards in PostgreSQL. */
public final class CardPrintStore implements PrintingCards {
    /** $1 person, $2 roles, $3 campaign, $4 unit or null, $5 batch or null, $6 today. */
    private static final String CARDS = """
            with mine as (
              select r.id, c.id as certificate_id, c.cards as card,
                     exists (select 1 from card_print_row w join card_print o on o.id = w.print_id
                             where w.certificate_id = c.id and w.card = c.cards and o.ended_at is not null) as printed
              from renewal_review r join certificate c on c.id = r.certificate_id
              join certificate_card k on k.certificate_id = c.id and k.card = c.cards
              where r.campaign_id = $3 and r.state = 'passed' and r.unit_id in (select units_in_reach($1, $2))
                and ($4::uuid is null or r.unit_id in (select units_below($4, $6)))
                and ($5::uuid is null or exists (select 1 from renewal_batch_row w
                                                 where w.batch_id = $5 and w.review_id = r.id and w.outcome = 'passed'))
                and c.state in ('valid', 'renewed', 'reissued', 'inRenewal') and c.valid_to >= $6)
            """;

    private static final String REACHED = """
            select exists (select 1 from renewal_review r
                           where r.campaign_id = $3 and r.unit_id in (select units_in_reach($1, $2)))
                   and ($4::uuid is null or reaches_unit($1, $2, $4))
                   and ($5::uuid is null or exists (select 1 from renewal_batch b
                                                    where b.id = $5 and b.campaign_id = $3 and reaches_unit($1, $2, b.unit_id)))
            """;

    private static final String LOOK = CARDS + """
            select n.*, (
            """ + REACHED + """
            ) as reached, l.name as by_name, l.ended_at
            from (select count(*)::int as cards, count(*) filter (where m.printed)::int as printed,
                         count(*) filter (where h.certificate_id is null)::int as without_photo
                  from mine m left join certificate_photo h on h.certificate_id = m.certificate_id) n
            left join lateral (
              select coalesce(p.name, '') as name, o.ended_at
              from mine m join card_print_row w on w.certificate_id = m.certificate_id and w.card = m.card
              join card_print o on o.id = w.print_id left join person p on p.id = o.printed_by
              where o.ended_at is not null order by o.ended_at desc limit 1) l on true
            """;

    /** $7 only those never printed, $8 run, $9 layout. No row when there is no card. */
    private static final String BEGIN = CARDS + """
            , chosen as (select * from mine where not ($7 and printed)),
            run as (
              insert into card_print (id, campaign_id, batch_id, layout, cards, printed_by)
              select $8, $3, $5, $9, n.cards, $1 from (select count(*)::int as cards from chosen) n
              where n.cards > 0 and (
            """ + REACHED + """
            ) returning id, cards),
            rows as (
              insert into card_print_row (print_id, position, certificate_id, card)
              select run.id, row_number() over (order by c.id), c.certificate_id, c.card from run cross join chosen c returning 1)
            select run.cards, (select count(*)::int from chosen where printed) as again,
                   (select coalesce($4, k.unit_id) from renewal_campaign k where k.id = $3) as unit_id
            from run
            """;

    /** $1 run. */
    private static final String OF_RUN = """
            select c.kind, coalesce(c.number, '') as number, c.area, c.valid_from, c.valid_to, p.name as person_name, u.name as unit_name,
                   k.code, k.card, h.content,
            """ + CardStore.INSPECTED_YEAR + """
            from card_print_row w
            join certificate c on c.id = w.certificate_id
            join person p on p.id = c.person_id
            join unit u on u.id = c.unit_id
            join certificate_card k on k.certificate_id = w.certificate_id and k.card = w.card
            left join certificate_photo h on h.certificate_id = c.id
            where w.print_id = $1 order by w.position
            """;

    private static final String END = "update card_print set ended_at = clock_timestamp() where id = $1";

    private static final String ONE = """
            with run as (
              insert into card_print (id, layout, cards, printed_by, ended_at)
              values ($1, 'single', 1, $4, clock_timestamp()) returning id)
            insert into card_print_row (print_id, position, certificate_id, card) select id, 1, $2, $3 from run
            """;

    private final RecordStore store;

    /** @param store a patient one, as a slow reader keeps one of its connections */
    public CardPrintStore(RecordStore store) {
        this.store = store;
    }

    private static Tuple asked(Order order) {
        return Tuple.of(order.reach().personId())
                .addArrayOfString(order.reach().codes())
                .addUUID(order.campaignId())
                .addUUID(order.unit().orElse(null))
                .addUUID(order.batch().orElse(null))
                .addLocalDate(order.today());
    }

    @Override
    public Future<Optional<Ready>> look(Order order) {
        return store.query(LOOK, asked(order)).map(rows -> {
            Row row = rows.iterator().next();
            return row.getBoolean("reached") ? Optional.of(ready(row)) : Optional.empty();
        });
    }

    private static Ready ready(Row row) {
        return new Ready(
                row.getInteger("cards"),
                row.getInteger("printed"),
                row.getInteger("without_photo"),
                Optional.ofNullable(row.getOffsetDateTime("ended_at"))
                        .map(at -> new Last(row.getString("by_name"), at.toInstant())));
    }

    @Override
    public Future<Optional<Run>> begin(Order order, Layout layout) {
        UUID id = Ids.next();
        Tuple values = asked(order).addBoolean(order.fresh()).addUUID(id).addString(layout.code());
        return store.inTransaction(tx -> tx.query(BEGIN, values).compose(rows -> {
            if (rows.size() == 0) {
                return Future.succeededFuture(Optional.empty());
            }
            Row row = rows.iterator().next();
            var run = new Run(id, row.getInteger("cards"), row.getInteger("again"));
            Deed deed = Deed.of("certificate.cardsPrinted", "cardPrint", id)
                    .at(row.getUUID("unit_id"))
                    .after(JsonNodeFactory.instance
                            .objectNode()
                            .put("campaign", order.campaignId().toString())
                            .put("layout", layout.code())
                            .put("cards", run.cards())
                            .put("again", order.fresh() ? 0 : run.again()));
            return AuditEntries.add(tx, order.actor(), deed).map(Optional.of(run));
        }));
    }

    @Override
    public Future<Void> handOn(Run run, int most, Function<List<Card>, Future<Void>> taking) {
        return store.handOn(OF_RUN, Tuple.of(run.printId()), most, rows -> {
            List<Card> cards = new ArrayList<>(rows.size());
            rows.forEach(row -> cards.add(CardStore.card(row)));
            return taking.apply(cards);
        });
    }

    @Override
    public Future<Void> end(Run run) {
        return store.query(END, Tuple.of(run.printId())).mapEmpty();
    }

    /** The card of one certificate, which is handed out whole. */
    static Future<Void> one(Tx tx, Actor actor, UUID certificateId, int card) {
        Tuple values = Tuple.of(Ids.next(), certificateId, card)
                .addUUID(actor.personId().orElse(null));
        return tx.query(ONE, values).mapEmpty();
    }
}
