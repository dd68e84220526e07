package xuefa.course.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.course.CourseContent;
import xuefa.course.CourseVersion;
import xuefa.course.Suspicion;
import xuefa.course.flow.FollowingLearners;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** What those who look after learners see, in PostgreSQL. */
public final class LearnersStore implements FollowingLearners {
    private final RecordStore store;
    private final CourseVersions versions;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone in which days are counted */
    public LearnersStore(RecordStore store, CourseVersions versions, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.versions = versions;
        this.clock = clock;
        this.zone = zone;
    }

    private static Tuple of(Reach reach) {
        return Tuple.of(reach.personId()).addValue(reach.codes());
    }

    @Override
    public Future<List<Learner>> learners(Reach reach, Wanted wanted) {
        Tuple parameters = of(reach)
                .addValue(wanted.courseId().orElse(null))
                .addLocalDate(clock.instant().atZone(zone).toLocalDate());
        return store.query(DeskSql.LEARNERS, parameters).compose(rows -> {
            Future<List<Learner>> all = Future.succeededFuture(new ArrayList<>());
            for (Row row : rows) {
                all = all.compose(list -> learner(row).map(learner -> {
                    if (isWanted(learner, wanted)) {
                        list.add(learner);
                    }
                    return list;
                }));
            }
            return all;
        });
    }

    private static boolean isWanted(Learner learner, Wanted wanted) {
        String state = learner.completedAt().isPresent()
                ? "completed"
                : learner.joinedAt().isPresent() ? "joined" : "missing";
        return wanted.state().map(state::equals).orElse(true)
                && (!wanted.flagged() || learner.flags() > 0)
                && (learner.name() + learner.unitName()).contains(wanted.words());
    }

    private Future<Learner> learner(Row row) {
        UUID versionId = row.getUUID("version_id");
        return (versionId == null ? Future.succeededFuture(Optional.<CourseVersion>empty()) : versions.find(versionId))
                .map(version -> {
                    Optional<CourseContent> content = version.map(CourseVersion::content);
                    return new Learner(
                            row.getUUID("person_id"),
                            row.getString("name"),
                            row.getString("unit_name"),
                            row.getUUID("course_id"),
                            row.getString("title"),
                            row.getBoolean("required"),
                            moment(row, "joined_at"),
                            moment(row, "completed_at"),
                            row.getInteger("done"),
                            content.map(each -> each.chapters().size()).orElse(0),
                            (int) (row.getLong("covered") / 1000),
                            content.map(CourseContent::seconds).orElse(0),
                            moment(row, "last_at"),
                            row.getInteger("flags"));
                });
    }

    private static Optional<Instant> moment(Row row, String column) {
        var moment = row.getOffsetDateTime(column);
        return moment == null ? Optional.empty() : Optional.of(moment.toInstant());
    }

    @Override
    public Future<List<Flag>> flags(Reach reach, boolean open) {
        return store.query(DeskSql.FLAGS, of(reach).addBoolean(open)).map(LearnersStore::flags);
    }

    private static List<Flag> flags(RowSet<Row> rows) {
        List<Flag> flags = new ArrayList<>();
        for (Row row : rows) {
            String decision = row.getString("decision");
            flags.add(new Flag(
                    row.getUUID("id"),
                    row.getUUID("person_id"),
                    row.getString("name"),
                    Optional.ofNullable(row.getString("unit_name")).orElse(""),
                    Optional.ofNullable(row.getString("course")),
                    Suspicion.of(row.getString("reason")),
                    row.getInteger("times"),
                    row.getOffsetDateTime("first_at").toInstant(),
                    row.getOffsetDateTime("last_at").toInstant(),
                    row.getString("detail"),
                    decision == null
                            ? Optional.empty()
                            : Optional.of(new Decision(
                                    decision,
                                    Optional.ofNullable(row.getString("decided_by"))
                                            .orElse(""),
                                    row.getOffsetDateTime("decided_at").toInstant(),
                                    Optional.ofNullable(row.getString("words")).orElse("")))));
        }
        return flags;
    }

    @Override
    public Future<Optional<Flag>> decide(Reach reach, Actor actor, UUID flagId, String decision, String words) {
        return store.inTransaction(tx -> tx.query(DeskSql.ONE_FLAG, of(reach).addUUID(flagId))
                .compose(there -> there.size() == 0
                        ? Future.succeededFuture(0)
                        : tx.query(
                                        DeskSql.DECIDE,
                                        Tuple.of(flagId, decision)
                                                .addValue(actor.personId().orElse(null))
                                                .addString(words))
                                .map(RowSet::rowCount))
                .compose(decided -> decided == 0
                        ? Future.succeededFuture(Optional.empty())
                        : AuditEntries.add(
                                        tx,
                                        actor,
                                        Deed.of("course.flagDecided", "studyFlag", flagId)
                                                .after(JsonNodeFactory.instance
                                                        .objectNode()
                                                        .put("decision", decision))
                                                .because(words))
                                .compose(told ->
                                        tx.query(DeskSql.ONE_FLAG, of(reach).addUUID(flagId)))
                                .map(rows -> flags(rows).stream().findFirst())));
    }
}
