package xuefa.certificate.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.certificate.RenewalRule;
import xuefa.certificate.RenewalRules;
import xuefa.certificate.format.RenewalRulesFile;
import xuefa.shared.store.RecordStore.Tx;

/** The rules of campaigns. They never change once a campaign is open, so that they are read once. */
final class CampaignRules {
    private static final int MOST_KEPT = 500;

    /** Campaigns from before rules were kept with them ask the shipped ones by their names. */
    private static final RenewalRules SHIPPED = new RenewalRules(RenewalRulesFile.shipped());

    /** $1 campaigns. */
    private static final String READ =
            "select id, rule_ids, rules::text as rules from renewal_campaign where id = any ($1)";

    private final Cache<UUID, List<RenewalRule>> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /** @param row with the campaign's {@code rule_ids} and {@code rules} */
    static List<RenewalRule> of(Row row) {
        String rules = row.getString("rules");
        return rules == null
                ? SHIPPED.named(List.of(row.getArrayOfStrings("rule_ids")))
                : RenewalRulesFile.readJson(rules);
    }

    Future<Map<UUID, List<RenewalRule>>> of(Tx tx, Collection<UUID> campaigns) {
        Map<UUID, List<RenewalRule>> known = new HashMap<>(kept.getAllPresent(campaigns));
        UUID[] missing =
                campaigns.stream().filter(each -> !known.containsKey(each)).toArray(UUID[]::new);
        return missing.length == 0
                ? Future.succeededFuture(known)
                : tx.query(READ, Tuple.tuple().addArrayOfUUID(missing)).map(rows -> {
                    rows.forEach(row -> known.put(row.getUUID("id"), of(row)));
                    known.forEach(kept::put);
                    return known;
                });
    }
}
