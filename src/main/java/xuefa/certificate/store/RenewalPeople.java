package xuefa.certificate.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.certificate.flow.ExportingRenewalFacts;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** Who is in a campaign, in PostgreSQL. */
public final class RenewalPeople implements ExportingRenewalFacts.People {
    /** $3 campaign, $4 unit or null, $5 most. */
    private static final String PEOPLE = """
            select distinct r.person_id from renewal_review r
            where r.campaign_id = $3 and r.unit_id in (select units_in_reach($1, $2))
              and ($4::uuid is null or r.unit_id in (
                    with recursive below as (select $4::uuid as id union select u.id from unit u join below b on u.parent_id = b.id)
                    select id from below))
            order by r.person_id limit $5
            """;

    private final RecordStore store;

    public RenewalPeople(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<List<UUID>> of(Actor actor, Reach reach, UUID campaignId, Optional<UUID> unit, int most) {
        Tuple asked = Tuple.of(reach.personId())
                .addArrayOfString(reach.codes())
                .addUUID(campaignId)
                .addUUID(unit.orElse(null))
                .addInteger(most + 1);
        return store.inTransaction(tx -> tx.query(PEOPLE, asked)
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(List.of())
                        : AuditEntries.add(
                                        tx,
                                        actor,
                                        Deed.of("certificate.renewalExported", "renewalCampaign", campaignId))
                                .map(StreamSupport.stream(rows.spliterator(), false)
                                        .map(row -> row.getUUID("person_id"))
                                        .toList())));
    }
}
