package xuefa.course.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import xuefa.audit.Deed;
import xuefa.audit.Kinds;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.ToSeal;
import xuefa.course.CourseContent;
import xuefa.course.CourseJson;
import xuefa.course.flow.CourseDesk;
import xuefa.shared.Actor;
import xuefa.shared.Digests;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Courses as those who make them find them, in PostgreSQL. */
public final class CourseDeskStore implements CourseDesk {
    private static final String SUBJECT = "course";

    private final RecordStore store;

    public CourseDeskStore(RecordStore store) {
        this.store = store;
    }

    private static Tuple of(Reach reach) {
        return Tuple.of(reach.personId()).addValue(reach.codes());
    }

    @Override
    public Future<List<Drafted>> list(Reach reach) {
        return store.query(DeskSql.LIST, of(reach)).map(CourseDeskStore::all);
    }

    private static List<Drafted> all(RowSet<Row> rows) {
        List<Drafted> all = new ArrayList<>();
        rows.forEach(row -> all.add(read(row)));
        return all;
    }

    @Override
    public Future<List<Place>> places(Reach reach) {
        return store.query(DeskSql.PLACES, of(reach)).map(rows -> {
            List<Place> places = new ArrayList<>();
            rows.forEach(row -> places.add(new Place(row.getUUID("id"), row.getString("name"))));
            return places;
        });
    }

    @Override
    public Future<List<Choice>> exams(Reach reach) {
        return store.query(DeskSql.EXAMS, of(reach)).map(rows -> {
            List<Choice> exams = new ArrayList<>();
            rows.forEach(row -> exams.add(new Choice(row.getUUID("id"), row.getString("title"))));
            return exams;
        });
    }

    @Override
    public Future<List<Release>> releases(Reach reach) {
        return store.query(DeskSql.RELEASES, of(reach)).map(rows -> {
            List<Release> releases = new ArrayList<>();
            rows.forEach(row -> releases.add(new Release(
                    row.getString("digest"),
                    row.getString("name"),
                    row.getInteger("number"),
                    row.getInteger("questions"))));
            return releases;
        });
    }

    @Override
    public Future<Optional<Drafted>> find(Reach reach, UUID courseId) {
        return store.query(DeskSql.FIND, of(reach).addUUID(courseId))
                .map(rows -> all(rows).stream().findFirst());
    }

    @Override
    public Future<Optional<Drafted>> create(Reach reach, Actor actor, UUID unitId, CourseContent draft) {
        UUID id = Ids.next();
        Tuple parameters =
                of(reach).addUUID(id).addUUID(unitId).addString(draft.title()).addString(CourseJson.text(draft));
        return store.inTransaction(tx -> tx.query(DeskSql.CREATE, parameters)
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : AuditEntries.add(
                                        tx,
                                        actor,
                                        Deed.of("course.drafted", SUBJECT, id)
                                                .at(unitId)
                                                .after(glance(draft)))
                                .compose(told -> found(tx, reach, id))
                                .map(Optional::of)));
    }

    @Override
    public Future<Saved> save(Reach reach, Actor actor, UUID courseId, int revision, CourseContent draft) {
        return locked(reach, courseId, revision, (tx, held) -> tx.query(
                        DeskSql.SAVE, Tuple.of(courseId, draft.title(), CourseJson.text(draft)))
                .compose(saved -> AuditEntries.add(
                        tx,
                        actor,
                        Deed.of("course.saved", SUBJECT, courseId)
                                .at(held.unitId())
                                .before(glance(held.draft()))
                                .after(glance(draft)))));
    }

    @Override
    public Future<Saved> publish(Reach reach, Actor actor, UUID courseId, int revision) {
        return locked(reach, courseId, revision, (tx, held) -> {
            String content = CourseJson.text(held.draft());
            byte[] digest = Digests.sha256(content.getBytes(StandardCharsets.UTF_8));
            UUID versionId = Ids.next();
            return tx.query(
                            DeskSql.PUBLISH,
                            Tuple.of(versionId, courseId, content, io.vertx.core.buffer.Buffer.buffer(digest))
                                    .addValue(actor.personId().orElse(null)))
                    .compose(rows ->
                            ToSeal.add(tx, Kinds.COURSE_VERSION, versionId).map(rows))
                    .compose(rows -> AuditEntries.add(
                            tx,
                            actor,
                            Deed.of("course.published", SUBJECT, courseId)
                                    .at(held.unitId())
                                    .after(glance(held.draft())
                                            .put(
                                                    "version",
                                                    rows.iterator().next().getInteger("number"))
                                            .put("digest", Digests.hex(digest)))));
        });
    }

    @Override
    public Future<Saved> retire(Reach reach, Actor actor, UUID courseId, boolean retired) {
        return locked(reach, courseId, -1, (tx, held) -> tx.query(DeskSql.RETIRE, Tuple.of(courseId, retired))
                .compose(done -> AuditEntries.add(
                        tx,
                        actor,
                        Deed.of("course.retired", SUBJECT, courseId)
                                .at(held.unitId())
                                .after(JsonNodeFactory.instance.objectNode().put("retired", retired)))));
    }

    private record Held(UUID unitId, CourseContent draft) {}

    /** @param revision that the draft must have; -1 for any */
    private Future<Saved> locked(Reach reach, UUID courseId, int revision, BiFunction<Tx, Held, Future<Void>> work) {
        return store.inTransaction(
                tx -> tx.query(DeskSql.LOCK, of(reach).addUUID(courseId)).compose(rows -> {
                    if (rows.size() == 0) {
                        return Future.succeededFuture(new Saved.Unknown());
                    }
                    Row row = rows.iterator().next();
                    int now = row.getInteger("revision");
                    if (revision >= 0 && now != revision) {
                        return Future.succeededFuture(new Saved.Overtaken(now));
                    }
                    return work.apply(tx, new Held(row.getUUID("unit_id"), CourseJson.read(row.getString("draft"))))
                            .compose(done -> found(tx, reach, courseId))
                            .map(Saved.Done::new);
                }));
    }

    private static Future<Drafted> found(Tx tx, Reach reach, UUID courseId) {
        return tx.query(DeskSql.FIND, of(reach).addUUID(courseId))
                .map(rows -> read(rows.iterator().next()));
    }

    private static ObjectNode glance(CourseContent draft) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("title", draft.title())
                .put("chapters", draft.chapters().size())
                .put("seconds", draft.seconds());
    }

    private static Drafted read(Row row) {
        return new Drafted(
                row.getUUID("id"),
                row.getUUID("unit_id"),
                row.getString("unit_name"),
                CourseJson.read(row.getString("draft")),
                row.getInteger("revision"),
                row.getInteger("version"),
                Optional.ofNullable(row.getUUID("newest_id")),
                row.getBoolean("changed"),
                row.getOffsetDateTime("retired_at") != null,
                row.getInteger("learners"),
                row.getInteger("completed"),
                row.getOffsetDateTime("changed_at").toInstant());
    }
}
