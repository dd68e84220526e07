package xuefa.certificate.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import xuefa.audit.Deed;
import xuefa.audit.Sheets;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.RowVersions;
import xuefa.certificate.RenewalCampaign;
import xuefa.certificate.RenewalRule.Act;
import xuefa.certificate.ReviewLevel;
import xuefa.certificate.flow.RenewalCampaigns;
import xuefa.certificate.format.RenewalRulesFile;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Campaigns in PostgreSQL. */
public final class RenewalCampaignStore implements RenewalCampaigns {
    private final RecordStore store;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param store a patient one: a campaign takes in 200,000 certificates in one transaction */
    public RenewalCampaignStore(RecordStore store, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static Tuple reach(Reach reach) {
        return Tuple.of(reach.personId()).addArrayOfString(reach.codes());
    }

    private Tuple fitting(Reach reach, Wanted wanted) {
        RenewalCampaign campaign = wanted.campaign();
        return reach(reach)
                .addUUID(campaign.unitId())
                .addArrayOfString(wanted.kinds().toArray(String[]::new))
                .addLocalDate(campaign.endsFrom())
                .addLocalDate(campaign.endsTo())
                .addString(wanted.act().code())
                .addLocalDate(today());
    }

    @Override
    public Future<Optional<Preview>> preview(Reach reach, Wanted wanted) {
        return store.query(RenewalSql.PREVIEW, fitting(reach, wanted)).map(rows -> {
            Row row = rows.iterator().next();
            return row.getBoolean("seen")
                    ? Optional.of(
                            new Preview(row.getInteger("fresh"), row.getInteger("elsewhere"), row.getInteger("units")))
                    : Optional.empty();
        });
    }

    @Override
    public Future<Opening> open(Actor actor, Reach reach, Wanted wanted, UUID key) {
        RenewalCampaign campaign = wanted.campaign();
        Tuple levels = reach(reach)
                .addArrayOfUUID(
                        campaign.levels().stream().map(ReviewLevel::unitId).toArray(UUID[]::new))
                .addUUID(campaign.unitId());
        return store.inTransaction(tx -> tx.query(RenewalSql.LEVELS_ABOVE, levels)
                        .compose(rows -> rows.iterator().next().getBoolean("fine")
                                ? opened(tx, actor, reach, wanted, key)
                                : Future.succeededFuture((Opening) new Opening.UnknownUnit())))
                .recover(failure -> failure instanceof Empty
                        ? Future.succeededFuture(new Opening.NothingToReview())
                        : Future.failedFuture(failure));
    }

    private Future<Opening> opened(Tx tx, Actor actor, Reach reach, Wanted wanted, UUID key) {
        RenewalCampaign campaign = wanted.campaign();
        Tuple values = Tuple.tuple()
                .addUUID(campaign.id())
                .addUUID(campaign.unitId())
                .addString(campaign.title())
                .addLocalDate(campaign.endsFrom())
                .addLocalDate(campaign.endsTo())
                .addString(RenewalJson.levels(campaign.levels()))
                .addArrayOfString(campaign.ruleIds().toArray(String[]::new))
                .addUUID(reach.personId())
                .addUUID(key)
                .addString(wanted.act().code())
                .addString(RenewalRulesFile.json(campaign.rules()));
        return tx.query(RenewalSql.OPEN, values).compose(fresh -> {
            if (fresh.size() == 0) {
                return tx.query(RenewalSql.OPENED_BEFORE, Tuple.of(reach.personId(), key))
                        .map(rows -> (Opening)
                                new Opening.Opened(rows.iterator().next().getUUID("id")));
            }
            return tx.query(RenewalSql.TAKE_IN, fitting(reach, wanted).addUUID(campaign.id()))
                    .compose(taken -> taken.rowCount() == 0
                            ? Future.failedFuture(new Empty())
                            : RowVersions.keep(tx, Sheets.RENEWAL_CAMPAIGN, campaign.id())
                                    .compose(kept -> AuditEntries.add(tx, actor, deed(campaign, taken.rowCount())))
                                    .map((Opening) new Opening.Opened(campaign.id())));
        });
    }

    /** Rolls a campaign back that has nothing in it. */
    private static final class Empty extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Deed deed(RenewalCampaign campaign, int certificates) {
        return Deed.of("certificate.campaignOpened", "renewalCampaign", campaign.id())
                .at(campaign.unitId())
                .after(JsonNodeFactory.instance
                        .objectNode()
                        .put("title", campaign.title())
                        .put("endsFrom", campaign.endsFrom().toString())
                        .put("endsTo", campaign.endsTo().toString())
                        .put("rules", String.join(", ", campaign.ruleIds()))
                        .put("certificates", certificates));
    }

    @Override
    public Future<List<Standing>> list(Reach reach) {
        return store.query(RenewalSql.LIST, reach(reach)).map(rows -> list(rows, RenewalCampaignStore::standing));
    }

    @Override
    public Future<Optional<Standing>> find(Reach reach, UUID campaignId) {
        return store.query(RenewalSql.FIND, reach(reach).addUUID(campaignId))
                .map(rows -> stream(rows).map(RenewalCampaignStore::standing).findFirst());
    }

    private static Standing standing(Row row) {
        return new Standing(
                new RenewalCampaign(
                        row.getUUID("id"),
                        row.getUUID("unit_id"),
                        row.getString("title"),
                        row.getLocalDate("ends_from"),
                        row.getLocalDate("ends_to"),
                        RenewalJson.levels(row.getString("levels")),
                        CampaignRules.of(row)),
                row.getString("act").equals(Act.INSPECT.code()) ? Act.INSPECT : Act.RENEW,
                row.getString("unit_name"),
                row.getOffsetDateTime("opened_at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("closed_at")).map(OffsetDateTime::toInstant),
                row.getBoolean("mine"),
                row.getInteger("total"),
                row.getInteger("judged"),
                row.getInteger("eligible"),
                row.getInteger("undecided"),
                row.getInteger("passed"),
                row.getInteger("refused"));
    }

    @Override
    public Future<List<Group>> groups(Reach reach, UUID campaignId, Optional<UUID> unit) {
        return store.query(
                        RenewalSql.GROUPS,
                        reach(reach)
                                .addUUID(campaignId)
                                .addUUID(unit.orElse(null))
                                .addLocalDate(today()))
                .map(rows -> list(
                        rows,
                        row -> new Group(
                                row.getString("state"),
                                row.getInteger("level"),
                                row.getString("outcome"),
                                List.of(row.getArrayOfStrings("gaps")),
                                row.getInteger("n"))));
    }

    @Override
    public Future<List<UnitGroup>> units(Reach reach, UUID campaignId, UUID above) {
        return store.query(RenewalSql.UNITS, reach(reach).addUUID(campaignId).addUUID(above))
                .map(rows -> list(
                        rows,
                        row -> new UnitGroup(
                                row.getUUID("top"),
                                row.getString("name"),
                                row.getBoolean("has_below"),
                                row.getInteger("total"),
                                row.getInteger("eligible"),
                                row.getInteger("unclear"),
                                row.getInteger("decided"))));
    }

    @Override
    public Future<Boolean> close(Actor actor, Reach reach, UUID campaignId, String reason) {
        return store.inTransaction(tx -> tx.query(
                        RenewalSql.CLOSE, reach(reach).addUUID(campaignId).addString(reason))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(false)
                        : RowVersions.keep(tx, Sheets.RENEWAL_CAMPAIGN, campaignId)
                                .compose(kept -> AuditEntries.add(
                                        tx,
                                        actor,
                                        Deed.of("certificate.campaignClosed", "renewalCampaign", campaignId)
                                                .at(rows.iterator().next().getUUID("unit_id"))
                                                .because(reason)))
                                .map(true)));
    }

    @Override
    public Future<List<Place>> places(Reach reach, UUID unit) {
        return store.query(RenewalSql.PLACES, reach(reach).addUUID(unit))
                .map(rows -> list(
                        rows,
                        row -> new Place(
                                row.getUUID("id"),
                                row.getString("name"),
                                row.getString("kind"),
                                Optional.ofNullable(row.getString("code")))));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> each) {
        return stream(rows).map(each).toList();
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
