package xuefa.certificate.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import xuefa.certificate.ReviewLevel;
import xuefa.certificate.ReviewLife;
import xuefa.certificate.ReviewState;
import xuefa.certificate.Validity;
import xuefa.certificate.flow.RenewalReviews;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** Reviews in PostgreSQL, to look at. */
public final class RenewalReviewStore implements RenewalReviews {
    private static final short BEFORE_ALL = -1;

    private final RecordStore store;
    private final InstantSource clock;
    private final ZoneId zone;

    public RenewalReviewStore(RecordStore store, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Future<Optional<Page>> list(Reach reach, Filter filter, int limit) {
        String[] last = filter.after().orElse(BEFORE_ALL + "," + new UUID(0, 0)).split(",", 2);
        Tuple asked = Tuple.of(reach.personId())
                .addArrayOfString(reach.codes())
                .addUUID(filter.campaignId())
                .addString(filter.outcome().orElse(null))
                .addString(filter.gap().orElse(null))
                .addString(filter.state().orElse(null))
                .addUUID(filter.unitId().orElse(null))
                .addLocalDate(LocalDate.ofInstant(clock.instant(), zone))
                .addString(filter.search().strip())
                .addBoolean(filter.mine())
                .addShort(Short.parseShort(last[0]))
                .addUUID(UUID.fromString(last[1]))
                .addInteger(limit + 1);
        Tuple campaign =
                Tuple.of(reach.personId()).addArrayOfString(reach.codes()).addUUID(filter.campaignId());
        return store.query(RenewalReviewSql.LIST, asked)
                .compose(rows -> rows.size() > 0
                        ? Future.succeededFuture(Optional.of(page(rows, limit)))
                        : store.query(RenewalReviewSql.REACHED, campaign)
                                .map(some -> some.iterator().next().getBoolean("some")
                                        ? Optional.of(page(rows, limit))
                                        : Optional.empty()));
    }

    private static Page page(RowSet<Row> rows, int limit) {
        List<Row> all = stream(rows).toList();
        Optional<String> next = all.size() > limit
                ? Optional.of(all.get(limit - 1)).map(row -> row.getShort("rank") + "," + row.getUUID("id"))
                : Optional.empty();
        return new Page(all.stream().limit(limit).map(RenewalReviewStore::line).toList(), next);
    }

    private static Line line(Row row) {
        return new Line(
                row.getUUID("id"),
                row.getUUID("person_id"),
                row.getString("person_name"),
                row.getString("unit_name"),
                row.getString("number"),
                row.getString("kind"),
                row.getLocalDate("valid_to"),
                row.getString("state"),
                row.getInteger("level"),
                row.getString("outcome"),
                List.of(row.getArrayOfStrings("gaps")),
                next(row),
                row.getInteger("version"),
                row.getBoolean("mine"));
    }

    private static Optional<Validity> next(Row row) {
        return Optional.ofNullable(row.getLocalDate("next_from"))
                .map(from -> new Validity(from, row.getLocalDate("next_to")));
    }

    @Override
    public Future<Optional<Opened>> find(Reach reach, UUID reviewId) {
        return opened(
                        RenewalReviewSql.FIND,
                        Tuple.of(reach.personId())
                                .addArrayOfString(reach.codes())
                                .addUUID(reviewId))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Future<List<Opened>> ofPerson(UUID personId) {
        return opened(RenewalReviewSql.OF_PERSON, Tuple.of(personId));
    }

    private Future<List<Opened>> opened(String sql, Tuple asked) {
        return store.query(sql, asked).compose(rows -> {
            UUID[] ids = stream(rows).map(row -> row.getUUID("id")).toArray(UUID[]::new);
            return store.query(RenewalReviewSql.STEPS, Tuple.tuple().addArrayOfUUID(ids))
                    .map(steps -> {
                        Map<UUID, List<Taken>> taken = stream(steps)
                                .collect(groupingBy(
                                        row -> row.getUUID("review_id"), mapping(RenewalReviewStore::taken, toList())));
                        return stream(rows)
                                .map(row -> opened(row, taken.getOrDefault(row.getUUID("id"), List.of())))
                                .toList();
                    });
        });
    }

    private static Taken taken(Row row) {
        return new Taken(
                row.getString("step"),
                row.getInteger("level"),
                row.getString("reason"),
                row.getString("outcome"),
                row.getString("checks"),
                row.getString("by_name"),
                row.getOffsetDateTime("recorded_at").toInstant());
    }

    private static Opened opened(Row row, List<Taken> steps) {
        List<ReviewLevel> levels = RenewalJson.levels(row.getString("levels"));
        return new Opened(
                row.getUUID("id"),
                row.getUUID("campaign_id"),
                row.getString("title"),
                row.getBoolean("closed"),
                CampaignRules.of(row),
                levels,
                row.getUUID("certificate_id"),
                row.getString("number"),
                row.getString("kind"),
                new Validity(row.getLocalDate("valid_from"), row.getLocalDate("valid_to")),
                row.getUUID("person_id"),
                row.getString("person_name"),
                row.getUUID("unit_id"),
                row.getString("unit_name"),
                life(row, levels.size()),
                row.getString("outcome"),
                next(row),
                row.getInteger("version"),
                row.getBoolean("mine"),
                steps);
    }

    static ReviewLife life(Row row, int levels) {
        return new ReviewLife(
                levels, state(row), row.getInteger("level"), Optional.ofNullable(row.getLocalDate("refused_on")));
    }

    static ReviewState state(Row row) {
        return Arrays.stream(ReviewState.values())
                .filter(each -> each.code().equals(row.getString("state")))
                .findAny()
                .orElseThrow();
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
