package xuefa.training.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import xuefa.audit.Kinds;
import xuefa.audit.store.EvidenceFacts;
import xuefa.audit.store.StoredEvidence;
import xuefa.shared.store.RecordStore;

/** What stands behind an entry of hours: where it came from, by which rule it counts, and every row that corrected it. */
public final class HoursEvidence extends StoredEvidence {
    private static final String THINGS = """
            select e.id, e.recorded_at as at, case when e.note = '' then e.source else e.note end as title, e.person_id, e.unit_id,
                   e.kind, e.subject as subject_area, e.day, e.minutes, (e.hundredths / 100.0)::float8 as hours, e.year, e.rule, e.source, e.evidence_kind, e.evidence_id
            from hours_entry e
            where e.unit_id in (select id from places)
            """;

    /** All rows of the chain that $1 stands in, the oldest first. */
    private static final String CHAIN = """
            with recursive before as (
              select e.id, e.corrects from hours_entry e where e.id = $1
              union select e.id, e.corrects from hours_entry e join before b on e.id = b.corrects),
            after as (
              select e.id from hours_entry e where e.id = $1
              union select e.id from hours_entry e join after a on e.corrects = a.id)
            select e.id, e.state, e.day, e.minutes, (e.hundredths / 100.0)::float8 as hours, e.year, e.rule, e.note, e.after_closing, e.recorded_at as at,
                   e.recorded_by as who, masked_name(p.name) as name, e.evidence_kind, e.evidence_id
            from hours_entry e left join person p on p.id = e.recorded_by
            where e.id in (select id from before union select id from after)
            order by e.recorded_at, e.id
            """;

    private static final String OBJECTIONS = """
            select s.kind as state, s.words as reason, s.recorded_at as at, s.done_by as who, masked_name(p.name) as name
            from hours_objection o join hours_objection_step s on s.objection_id = o.id left join person p on p.id = s.done_by
            where o.entry_id = any ($1)
            union all
            select 'raised', o.words, o.recorded_at, o.person_id, masked_name(p.name)
            from hours_objection o join person p on p.id = o.person_id where o.entry_id = any ($1)
            order by at
            """;

    /** Attempts of the person in an exam that gave hours. */
    private static final String ATTEMPTS = """
            select a.id from attempt a join sitting s on s.id = a.sitting_id
            where s.exam_id::text = $1 and a.person_id = $2 and a.state = 'submitted' order by a.number
            """;

    public HoursEvidence(RecordStore store) {
        super(store, Kinds.HOURS_ENTRY, THINGS);
    }

    @Override
    protected Future<Page> page(Row row, Line line) {
        return store().query(CHAIN, Tuple.of(line.id())).compose(chain -> {
            List<UUID> ids = new ArrayList<>();
            List<Part> parts = new ArrayList<>();
            String state = "";
            for (Row each : chain) {
                ids.add(each.getUUID("id"));
                parts.add(part(
                        "hoursRow", each, "state", "day", "minutes", "hours", "year", "rule", "note", "after_closing"));
                state = each.getString("state");
            }
            String now = state;
            return store().query(OBJECTIONS, Tuple.tuple().addValue(ids.toArray(UUID[]::new)))
                    .compose(objections -> {
                        objections.forEach(each -> parts.add(part("hoursObjection", each, "state", "reason")));
                        return links(row).map(links -> page(row, line, now, ids, parts, links));
                    });
        });
    }

    private Future<List<Key>> links(Row row) {
        String kind = row.getString("evidence_kind");
        String id = row.getString("evidence_id");
        if (!kind.equals("exam")) {
            return Future.succeededFuture(kind.equals("studySession") ? List.of(new Key(kind, id)) : List.of());
        }
        return store().query(ATTEMPTS, Tuple.of(id, row.getUUID("person_id"))).map(attempts -> {
            List<Key> links = new ArrayList<>();
            attempts.forEach(
                    each -> links.add(new Key(Kinds.RESULT, each.getUUID("id").toString())));
            return links;
        });
    }

    private static Page page(Row row, Line line, String state, List<UUID> chain, List<Part> parts, List<Key> links) {
        List<Key> keys = chain.stream()
                .map(id -> new Key(Kinds.HOURS_ENTRY, id.toString()))
                .toList();
        List<Key> subjects = new ArrayList<>(keys);
        subjects.add(new Key(row.getString("evidence_kind"), row.getString("evidence_id")));
        return new Page(
                line,
                EvidenceFacts.of(row)
                        .saying("state", state)
                        .with("kind", "subject_area", "day", "minutes", "hours", "year", "rule", "source")
                        .saying("evidence", row.getString("evidence_kind") + " " + row.getString("evidence_id"))
                        .list(),
                parts,
                links,
                keys,
                subjects);
    }
}
