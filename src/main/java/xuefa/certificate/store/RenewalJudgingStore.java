package xuefa.certificate.store;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.certificate.Judged;
import xuefa.certificate.Validity;
import xuefa.certificate.flow.JudgingReviews;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Verdicts of reviews in PostgreSQL. Whoever judges holds the reviews locked from before the facts are read, so that an older verdict never overwrites a newer one. */
public final class RenewalJudgingStore implements JudgingReviews {
    private static final String DUE = """
            select r.id, r.certificate_id, r.person_id, r.campaign_id
            from renewal_review r join renewal_campaign k on k.id = r.campaign_id
            where r.state in ('open', 'returned', 'objected') and (k.closed_at is null or r.refused_on is not null)
            """;

    /** $1 day, $2 the review after which to go on, $3 most. */
    private static final String OUTDATED = DUE + """
              and r.judged_on < $1 and r.id > $2
              and exists (select 1 from renewal_review o where o.state in ('open', 'returned', 'objected') and o.judged_on < $1)
            order by r.id limit $3
            for update of r skip locked
            """;

    /** $1 people. */
    private static final String OF_PEOPLE = DUE + " and r.person_id = any ($1) order by r.id for update of r";

    /** $1 reviews; with the others of the same people, since their marks go. */
    private static final String THESE = DUE + """
              and r.person_id in (select person_id from renewal_review where id = any ($1))
            order by r.id for update of r
            """;

    /** $1 most. */
    private static final String TAKE_MARKS = """
            delete from renewal_mark
            where ctid = any (array(select ctid from renewal_mark limit $1 for update skip locked))
            returning person_id
            """;

    /** $1 people. What another one has taken stays: it judges next. */
    private static final String DROP_MARKS = """
            delete from renewal_mark
            where ctid = any (array(select ctid from renewal_mark where person_id = any ($1) for update skip locked))
            """;

    /** Lists of topics come as one text each. $6 day. Whoever holds a certificate elsewhere by now is reviewed there. */
    private static final String WRITE = """
            update renewal_review r
            set outcome = i.outcome, gaps = string_to_array(i.gaps, ','), next_from = i.next_from, next_to = i.next_to,
                judged_on = $6, judged_at = clock_timestamp(), unit_id = c.unit_id,
                version = r.version + case when r.outcome is distinct from i.outcome
                                             or r.gaps is distinct from string_to_array(i.gaps, ',')
                                             or r.unit_id <> c.unit_id then 1 else 0 end
            from unnest($1::uuid[], $2::text[], $3::text[], $4::date[], $5::date[]) as i(id, outcome, gaps, next_from, next_to), certificate c
            where r.id = i.id and c.id = r.certificate_id
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final RecordStore store;
    private final CampaignRules rules = new CampaignRules();

    /** @param store a patient one with more connections than lanes: facts are read while reviews are held */
    public RenewalJudgingStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Optional<UUID>> outdated(LocalDate day, Optional<UUID> after, int most, Judging judging) {
        return store.inTransaction(tx -> tx.query(OUTDATED, Tuple.of(day, after.orElse(FIRST), most))
                .compose(rows -> due(tx, rows))
                .compose(due -> judge(tx, due, day, judging))
                .map(judged -> judged.isEmpty()
                        ? Optional.empty()
                        : Optional.of(judged.getLast().reviewId())));
    }

    @Override
    public Future<Integer> marked(LocalDate day, int most, Judging judging) {
        return store.inTransaction(tx -> tx.query(TAKE_MARKS, Tuple.of(most)).compose(marks -> {
            UUID[] people = StreamSupport.stream(marks.spliterator(), false)
                    .map(row -> row.getUUID("person_id"))
                    .distinct()
                    .toArray(UUID[]::new);
            return people.length == 0
                    ? Future.succeededFuture(0)
                    : tx.query(OF_PEOPLE, Tuple.tuple().addArrayOfUUID(people))
                            .compose(rows -> due(tx, rows))
                            .compose(due -> judge(tx, due, day, judging))
                            .map(judged -> people.length);
        }));
    }

    @Override
    public Future<Map<UUID, Judged>> these(Collection<UUID> reviews, LocalDate day, Judging judging) {
        Tuple wanted = Tuple.tuple().addArrayOfUUID(reviews.toArray(UUID[]::new));
        return store.inTransaction(tx -> tx.query(THESE, wanted).compose(rows -> {
            Tuple people = Tuple.tuple()
                    .addArrayOfUUID(StreamSupport.stream(rows.spliterator(), false)
                            .map(row -> row.getUUID("person_id"))
                            .distinct()
                            .toArray(UUID[]::new));
            return tx.query(DROP_MARKS, people)
                    .compose(dropped -> due(tx, rows))
                    .compose(due -> judge(tx, due, day, judging))
                    .map(judged -> judged.stream().collect(toMap(Judged::reviewId, identity())));
        }));
    }

    private Future<List<Due>> due(Tx tx, RowSet<Row> rows) {
        Set<UUID> campaigns = new HashSet<>();
        rows.forEach(row -> campaigns.add(row.getUUID("campaign_id")));
        return rules.of(tx, campaigns).map(known -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Due(
                        row.getUUID("id"),
                        row.getUUID("certificate_id"),
                        row.getUUID("person_id"),
                        known.getOrDefault(row.getUUID("campaign_id"), List.of())))
                .toList());
    }

    private static Future<List<Judged>> judge(Tx tx, List<Due> due, LocalDate day, Judging judging) {
        return due.isEmpty()
                ? Future.succeededFuture(List.of())
                : judging.apply(due).compose(judged -> write(tx, judged, day).map(judged));
    }

    private static Future<Void> write(Tx tx, List<Judged> judged, LocalDate day) {
        Tuple values = new Columns<>(judged)
                .uuid(Judged::reviewId)
                .text(Judged::outcome)
                .text(each -> String.join(",", each.gaps()))
                .date(each -> each.next().map(Validity::from).orElse(null))
                .date(each -> each.next().map(Validity::to).orElse(null))
                .tuple()
                .addLocalDate(day);
        return tx.query(WRITE, values).mapEmpty();
    }
}
