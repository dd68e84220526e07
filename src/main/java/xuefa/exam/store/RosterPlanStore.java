package xuefa.exam.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import xuefa.exam.RosterPreview;
import xuefa.exam.RosterRule;
import xuefa.exam.flow.RosterPlans;
import xuefa.people.PostCategory;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Who belongs on a roster by its rule, in PostgreSQL. */
public final class RosterPlanStore implements RosterPlans {
    private final RecordStore store;
    private final ZoneId zone;

    /** @param zone of the deployment: posts begin and end with its days */
    public RosterPlanStore(RecordStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    @Override
    public Future<List<PlanUnit>> units(UUID officerId) {
        return store.query(RosterSql.UNITS, Tuple.of(officerId, zone.getId()))
                .map(rows -> all(
                        rows,
                        row -> new PlanUnit(
                                row.getUUID("id"),
                                Optional.ofNullable(row.getUUID("parent_id")),
                                row.getString("name"),
                                row.getInteger("people"))));
    }

    @Override
    public Future<Boolean> mayUse(UUID officerId, RosterRule rule) {
        return store.query(RosterSql.FOREIGN_UNITS, Tuple.of(officerId).addValue(units(rule)))
                .map(rows -> !rows.iterator().next().getBoolean("foreigners"));
    }

    @Override
    public Future<RosterPreview> preview(RosterRule rule) {
        return store.query(RosterSql.PREVIEW_UNITS, asked(rule)).compose(units -> store.query(
                        RosterSql.PREVIEW_FLAGGED, asked(rule).addInteger(RosterPreview.MOST_FLAGGED))
                .map(flagged -> new RosterPreview(
                        all(
                                units,
                                row -> new RosterPreview.UnitCount(
                                        row.getUUID("id"),
                                        row.getString("name"),
                                        row.getInteger("people"),
                                        row.getInteger("without_account"),
                                        row.getInteger("not_candidates"),
                                        row.getInteger("barred"))),
                        all(
                                flagged,
                                row -> new RosterPreview.Flagged(
                                        row.getUUID("id"),
                                        row.getString("name"),
                                        row.getString("unit_name"),
                                        !row.getBoolean("account"),
                                        !row.getBoolean("candidate"),
                                        row.getBoolean("barred"))))));
    }

    /** Puts everybody whom the rule asks for today on an empty roster, and answers who that is. */
    Future<List<UUID>> fill(Tx tx, UUID sittingId, RosterRule rule) {
        return tx.query(RosterSql.FILL, asked(rule).addUUID(sittingId))
                .map(rows -> all(rows, row -> row.getUUID("person_id")));
    }

    /** The form of {@code sitting.roster_rule}. */
    static String json(RosterRule rule) {
        return new JsonObject()
                .put(
                        "unitIds",
                        new JsonArray(rule.unitIds().stream()
                                .map(UUID::toString)
                                .sorted()
                                .toList()))
                .put(
                        "categories",
                        new JsonArray(rule.categories().stream()
                                .map(PostCategory::code)
                                .toList()))
                .put("onlyReady", rule.onlyReady())
                .put("certifying", rule.certifying())
                .encode();
    }

    static RosterRule read(String json) {
        JsonObject rule = new JsonObject(json);
        Set<UUID> units = rule.getJsonArray("unitIds").stream()
                .map(id -> UUID.fromString(String.valueOf(id)))
                .collect(Collectors.toSet());
        List<PostCategory> categories = rule.getJsonArray("categories").stream()
                .map(code -> PostCategory.of(String.valueOf(code)))
                .toList();
        return new RosterRule(units, categories, rule.getBoolean("onlyReady"), rule.getBoolean("certifying", false));
    }

    private Tuple asked(RosterRule rule) {
        return Tuple.tuple()
                .addValue(units(rule))
                .addValue(rule.categories().stream().map(PostCategory::code).toArray(String[]::new))
                .addString(zone.getId())
                .addBoolean(rule.onlyReady())
                .addBoolean(rule.certifying());
    }

    private static UUID[] units(RosterRule rule) {
        return rule.unitIds().toArray(UUID[]::new);
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> reading) {
        return StreamSupport.stream(rows.spliterator(), false).map(reading).toList();
    }
}
