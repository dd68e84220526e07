package xuefa.support.things;

import java.util.Map;
import java.util.UUID;
import xuefa.access.Role;
import xuefa.shared.Ids;
import xuefa.support.Admitted;
import xuefa.support.Scene;

/** Two campaigns with one refused review each, which no clock judges again, and a batch that is over. */
final class RenewalThings implements Things {
    @Override
    public Map<String, String> make(Scene scene, Admitted people) {
        UUID unit = UUID.fromString(scene.unit());
        UUID person = people.person(Role.CANDIDATE).id();
        UUID certificate = Ids.next();
        UUID campaign = Ids.next();
        UUID running = Ids.next();
        UUID review = Ids.next();
        UUID batch = Ids.next();
        scene.sql("""
                insert into certificate (id, source, person_id, unit_id, kind, number, state, valid_from, valid_to, cards)
                values (?, ?, ?, ?, 'enforcement', ?, 'valid', '2024-01-01', '2026-12-31', 1)
                """, certificate, "things:" + certificate, person, unit, certificate.toString());
        scene.sql("""
                insert into certificate_event (certificate_id, position, id, step, day, valid_from, valid_to, reason, recorded_on)
                select ?, n, gen_random_uuid(), (array['applied', 'examPassed', 'reviewed', 'issued'])[n], '2024-01-01',
                       case when n = 4 then date '2024-01-01' end, case when n = 4 then date '2026-12-31' end, '', '2024-01-01'
                from generate_series(1, 4) n
                """, certificate);
        campaign(scene, campaign, review, certificate, person);
        campaign(scene, running, Ids.next(), certificate, person);
        scene.sql("""
                insert into renewal_batch (id, campaign_id, unit_id, roles, total, started_by, address, session, ended_at, idempotency_key)
                values (?, ?, ?, '{unitHr}', 0, ?, '', '', now(), gen_random_uuid())
                """, batch, campaign, unit, person);
        return Map.of(
                "campaignId", campaign.toString(),
                "startRenewalBatch/campaignId", running.toString(),
                "reviewId", review.toString(),
                "batchId", batch.toString());
    }

    private static void campaign(Scene scene, UUID campaign, UUID review, UUID certificate, UUID person) {
        UUID unit = UUID.fromString(scene.unit());
        scene.sql("""
                insert into renewal_campaign (id, unit_id, title, ends_from, ends_to, levels, rule_ids, idempotency_key)
                values (?, ?, 'a campaign', '2026-01-01', '2026-12-31',
                        json_build_array(json_build_object('name', 'one', 'role', 'unitHr', 'unitId', ?::text)), '{three-years}',
                        gen_random_uuid())
                """, campaign, unit, scene.unit());
        scene.sql("""
                insert into renewal_review (id, campaign_id, certificate_id, person_id, unit_id, state, refused_on, outcome, judged_at)
                values (?, ?, ?, ?, ?, 'refused', current_date, 'refused', now())
                """, review, campaign, certificate, person, unit);
    }
}
