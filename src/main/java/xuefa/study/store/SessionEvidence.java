package xuefa.study.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import xuefa.audit.Kinds;
import xuefa.audit.store.EvidenceFacts;
import xuefa.audit.store.StoredEvidence;
import xuefa.shared.store.RecordStore;

/** What stands behind a session of law study: its steps, who was there and how that is known, and the files that show it. */
public final class SessionEvidence extends StoredEvidence {
    private static final String THINGS = """
            select s.id, s.starts_at as at, s.title, null::uuid as person_id, s.unit_id, s.kind, s.year, s.number, s.minutes, s.days,
                   s.place, s.speaker, s.laws, s.state, s.held_at, s.digest,
                   (select count(*)::int from study_invitee i where i.session_id = s.id) as invited
            from study_session s
            where s.unit_id in (select id from places)
            """;

    private static final String STEPS = """
            select e.step, e.reason, e.at, e.actor_id as who, masked_name(p.name) as name
            from study_session_event e left join person p on p.id = e.actor_id where e.session_id = $1 order by e.at, e.id
            """;

    private static final String PRESENCE = """
            select a.id, a.state, a.way, a.late, a.minutes, a.day, a.reason, a.at, a.person_id as who, masked_name(p.name) as name
            from study_attendance a left join person p on p.id = a.person_id where a.session_id = $1 order by a.at, a.id
            """;

    private static final String FILES = """
            select f.kind, f.name as file_name, f.bytes, f.digest, f.removed_at, f.added_at as at, f.added_by as who,
                   masked_name(p.name) as name
            from study_evidence f left join person p on p.id = f.added_by where f.session_id = $1 order by f.added_at, f.id
            """;

    public SessionEvidence(RecordStore store) {
        super(store, Kinds.STUDY_SESSION, THINGS);
    }

    @Override
    protected Future<Page> page(Row row, Line line) {
        Tuple asked = Tuple.of(line.id());
        return store().query(STEPS, asked).compose(steps -> store().query(FILES, asked)
                .compose(files -> store().query(PRESENCE, asked).map(presence -> {
                    List<Part> parts = new ArrayList<>();
                    List<Key> seals = new ArrayList<>();
                    if (row.getString("state").equals("archived")) {
                        seals.add(new Key(Kinds.STUDY_SESSION, line.id().toString()));
                    }
                    steps.forEach(each -> parts.add(part("studyStep", each, "step", "reason")));
                    files.forEach(each ->
                            parts.add(part("studyFile", each, "kind", "file_name", "bytes", "digest", "removed_at")));
                    for (Row each : presence) {
                        parts.add(part("studyAttendance", each, "state", "way", "late", "minutes", "day", "reason"));
                        seals.add(new Key(
                                Kinds.STUDY_ATTENDANCE, each.getUUID("id").toString()));
                    }
                    parts.sort(Comparator.comparing(Part::at));
                    return new Page(
                            line,
                            EvidenceFacts.of(row)
                                    .with(
                                            "state", "kind", "year", "number", "minutes", "days", "place", "speaker",
                                            "laws", "invited")
                                    .with("held_at", "digest")
                                    .list(),
                            parts,
                            List.of(),
                            seals,
                            List.of(new Key("studySession", line.id().toString())));
                })));
    }
}
