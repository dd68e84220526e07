package xuefa.app.demo;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.certificate.RenewalCampaign;
import xuefa.certificate.RenewalRule;
import xuefa.certificate.RenewalRule.Act;
import xuefa.certificate.RenewalRules;
import xuefa.certificate.ReviewLevel;
import xuefa.certificate.flow.JudgingRenewals;
import xuefa.certificate.flow.PassingBatches;
import xuefa.certificate.flow.RenewalBatches;
import xuefa.certificate.flow.RenewalCampaigns;
import xuefa.certificate.flow.RenewalCampaigns.Opening;
import xuefa.certificate.flow.RenewalCampaigns.Wanted;
import xuefa.certificate.format.RenewalRulesFile;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/**
 * The yearly inspection of the city: a handful fall short, and one unit's people have passed both levels in batches, with lists and cards to
 * take out. What is there already stays as it is.
 */
public final class InspectionDemo {
    private static final int OPENED_DAYS_AGO = 20;
    private static final String BASIS = "云汀市行政执法证件年度验审工作通知（演示用的虚构文件）第二条";

    private static final String READY = """
            select exists (select 1 from renewal_campaign where act = 'inspect') as there, c.id as city,
                   b.person_id as bureau, h.person_id as hr, g.unit_id as unit
            from unit c
            join account b on b.username = 'citybureau'
            join account h on h.username = 'hr'
            join role_grant g on g.person_id = h.person_id and g.role = 'unitHr'
            where c.kind = 'city' and not c.virtual and exists (select 1 from hours_entry where source like 'demo:city:%')
            limit 1
            """;

    /** $1 year, $2 day: a few of the rest of the city were not good enough in their yearly assessment. */
    private static final String ASSESSED = """
            insert into assessment (id, person_id, year, grade, document, recorded_on)
            select gen_random_uuid(), s.person_id, $1, 'incompetent', '云汀市年度考核结果通报（演示用的虚构文件）', $2
            from (select c.person_id, row_number() over (order by c.number) as n from certificate c
                  where c.source like 'demo:certificate:%' and c.number like '99020001%') s
            where s.n % 173 = 60
            """;

    private static final String OPENED =
            "update renewal_campaign set opened_at = opened_at - $2 * interval '1 day' where id = $1";

    private final RecordStore store;
    private final RenewalCampaigns campaigns;
    private final JudgingRenewals judging;
    private final RenewalBatches batches;
    private final PassingBatches passing;
    private final LocalDate today;

    public InspectionDemo(
            RecordStore store,
            RenewalCampaigns campaigns,
            JudgingRenewals judging,
            RenewalBatches batches,
            PassingBatches passing,
            ZoneId zone) {
        this.store = store;
        this.campaigns = campaigns;
        this.judging = judging;
        this.batches = batches;
        this.passing = passing;
        this.today = LocalDate.now(zone);
    }

    private record Ready(Reach bureau, Reach hr, UUID city, UUID unit) {}

    /** Does nothing where there is no city of the demo, or where there is an inspection. */
    public Future<Void> load() {
        return store.query(READY).compose(rows -> {
            if (rows.size() == 0 || rows.iterator().next().getBoolean("there")) {
                return Future.succeededFuture();
            }
            Row row = rows.iterator().next();
            var ready = new Ready(
                    new Reach(row.getUUID("bureau"), Set.of("justiceBureau")),
                    new Reach(row.getUUID("hr"), Set.of("unitHr")),
                    row.getUUID("city"),
                    row.getUUID("unit"));
            return store.query(ASSESSED, Tuple.of(today.getYear() - 1, today.minusDays(OPENED_DAYS_AGO)))
                    .compose(done -> open(ready))
                    .compose(campaign -> judging.tick()
                            .compose(done -> batch(ready.hr(), campaign, ready.unit()))
                            .compose(done -> batch(ready.bureau(), campaign, ready.unit())));
        });
    }

    private Future<UUID> open(Ready ready) {
        int past = today.getYear() - 1;
        List<RenewalRule> rules = new RenewalRules(RenewalRulesFile.shipped())
                .named(List.of("yearly-inspection", "supervision-yearly-inspection")).stream()
                        .map(rule -> rule.kept(today, BASIS))
                        .toList();
        var campaign = new RenewalCampaign(
                Ids.next(),
                ready.city(),
                past + "年度行政执法证件验审",
                LocalDate.of(past, 1, 1),
                LocalDate.of(past, 12, 31),
                List.of(
                        new ReviewLevel("单位初审", "unitHr", ready.city()),
                        new ReviewLevel("市司法局验审", "justiceBureau", ready.city())),
                rules);
        var wanted = new Wanted(campaign, Act.INSPECT, List.of("enforcement", "supervision"));
        return campaigns.open(Actor.COMMAND, ready.bureau(), wanted, Ids.next()).compose(opening -> {
            if (!(opening instanceof Opening.Opened opened)) {
                return Future.failedFuture(new IllegalStateException("nobody to inspect"));
            }
            return store.query(OPENED, Tuple.of(opened.campaignId(), OPENED_DAYS_AGO))
                    .map(opened.campaignId());
        });
    }

    private Future<Void> batch(Reach by, UUID campaign, UUID unit) {
        var actor = new Actor(Optional.of(by.personId()), "", "");
        return batches.start(actor, by, campaign, Optional.of(unit), Ids.next()).compose(started -> passing.tick());
    }
}
