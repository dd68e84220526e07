package xuefa.certificate.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import xuefa.audit.Kinds;
import xuefa.audit.store.EvidenceFacts;
import xuefa.audit.store.StoredEvidence;
import xuefa.shared.check.Check;
import xuefa.shared.check.Verdict;
import xuefa.shared.store.RecordStore;

/** What stands behind a certificate: all that happened to it, its cards, and each decision of a renewal with the checks of that moment. */
public final class CertificateEvidence extends StoredEvidence {
    public static final String KIND = "certificate";

    private static final String THINGS = """
            select c.id, c.recorded_at as at, coalesce(c.number, '') as title, c.person_id, c.unit_id, c.kind,
                   c.number as certificate_number, c.area, c.state as certificate_state, c.valid_from, c.valid_to, c.cards
            from certificate c
            where c.unit_id in (select id from places)
            """;

    private static final String EVENTS = """
            select e.id, e.step as certificate_step, e.day, e.valid_from, e.valid_to, e.reason, e.recorded_at as at, e.done_by as who,
                   masked_name(p.name) as name
            from certificate_event e left join person p on p.id = e.done_by where e.certificate_id = $1 order by e.position
            """;

    private static final String REVIEWS = """
            select s.id, s.review_id, k.title as campaign, s.step as review_step, s.level, s.outcome, s.reason, s.checks::text as checks,
                   s.recorded_at as at, s.done_by as who, masked_name(p.name) as name
            from renewal_review r join renewal_campaign k on k.id = r.campaign_id join renewal_step s on s.review_id = r.id
            left join person p on p.id = s.done_by
            where r.certificate_id = $1 order by s.recorded_at, s.number
            """;

    public CertificateEvidence(RecordStore store) {
        super(store, KIND, THINGS);
    }

    @Override
    protected Future<Page> page(Row row, Line line) {
        Tuple asked = Tuple.of(line.id());
        return store().query(EVENTS, asked)
                .compose(events -> store().query(REVIEWS, asked).map(reviews -> page(row, line, events, reviews)));
    }

    private static Page page(Row row, Line line, Iterable<Row> events, Iterable<Row> reviews) {
        List<Part> parts = new ArrayList<>();
        List<Key> seals = new ArrayList<>();
        List<Key> subjects = new ArrayList<>(List.of(new Key(KIND, line.id().toString())));
        for (Row event : events) {
            parts.add(part("certificateEvent", event, "certificate_step", "day", "valid_from", "valid_to", "reason"));
            seals.add(new Key(Kinds.CERTIFICATE_EVENT, event.getUUID("id").toString()));
        }
        for (Row step : reviews) {
            parts.add(part("renewalStep", step, "campaign", "review_step", "level", "outcome", "reason")
                    .by(checks(step.getString("checks"))));
            seals.add(new Key(Kinds.RENEWAL_STEP, step.getUUID("id").toString()));
            subjects.add(new Key("renewalReview", step.getUUID("review_id").toString()));
        }
        parts.sort(Comparator.comparing(Part::at));
        return new Page(
                line,
                EvidenceFacts.of(row)
                        .with(
                                "certificate_number",
                                "kind",
                                "area",
                                "certificate_state",
                                "valid_from",
                                "valid_to",
                                "cards")
                        .list(),
                parts,
                List.of(),
                seals,
                subjects.stream().distinct().toList());
    }

    private static List<Check> checks(String json) {
        return new JsonArray(json)
                .stream()
                        .map(each -> (JsonObject) each)
                        .map(CertificateEvidence::check)
                        .toList();
    }

    private static Check check(JsonObject json) {
        return new Check(
                json.getString("rule"),
                json.getString("source"),
                json.getString("value"),
                json.getJsonArray("evidence").stream().map(Object::toString).toList(),
                Arrays.stream(Verdict.values())
                        .filter(each -> each.code().equals(json.getString("verdict")))
                        .findAny()
                        .orElse(Verdict.NOTED),
                json.getString("cure"));
    }
}
