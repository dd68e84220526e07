package xuefa.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import xuefa.course.CourseContent;
import xuefa.course.CourseJson;
import xuefa.course.flow.CourseDesk;
import xuefa.course.flow.MediaShelf;
import xuefa.course.flow.PublishingCourse;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;

/** The demo's courses: made and published as an editor does it, with the files that came with the program; then people take them. */
public final class CourseDemo {
    private static final String STATE = """
            select (select count(*) from course)::int as courses,
                   (select person_id from account where username = 'editor') as editor,
                   (select unit_id from role_grant g join account a on a.person_id = g.person_id
                    where a.username = 'editor' and g.role = 'editor' limit 1) as unit_id,
                   (select digest from bank_release where name = 'demo' limit 1) as release
            """;

    private final RecordStore store;
    private final MediaShelf media;
    private final CourseDesk desk;
    private final PublishingCourse publishing;
    private final CourseLearnersDemo learners;

    public CourseDemo(
            RecordStore store,
            MediaShelf media,
            CourseDesk desk,
            PublishingCourse publishing,
            CourseLearnersDemo learners) {
        this.store = store;
        this.media = media;
        this.desk = desk;
        this.publishing = publishing;
        this.learners = learners;
    }

    private record Makers(Reach reach, Actor actor, UUID unitId, String release) {}

    /** Once; fails when the record or the disk is away, or a course of ours has faults. */
    public Future<Void> load() {
        return store.query(STATE).compose(rows -> {
            Row row = rows.iterator().next();
            if (row.getInteger("courses") > 0 || row.getUUID("editor") == null) {
                return Future.succeededFuture();
            }
            UUID editor = row.getUUID("editor");
            var makers = new Makers(
                    new Reach(editor, Set.of("editor")),
                    Actor.of(editor, "demo", ""),
                    row.getUUID("unit_id"),
                    row.getString("release"));
            Map<String, CourseDesk.Drafted> made = new HashMap<>();
            Future<Void> all = Future.succeededFuture();
            for (JsonNode line : DemoFiles.courses()) {
                all = all.compose(before -> make(makers, line)).map(course -> {
                    made.put(line.path("key").asText(), course);
                    return null;
                });
            }
            return all.compose(done -> learners.load(made, editor));
        });
    }

    private Future<CourseDesk.Drafted> make(Makers makers, JsonNode line) {
        ObjectNode draft = line.path("draft").deepCopy();
        Future<Void> filled = Future.succeededFuture();
        int number = 0;
        for (JsonNode each : draft.path("chapters")) {
            ObjectNode chapter = (ObjectNode) each;
            chapter.put("chapterId", id(line.path("key").asText() + " " + number++));
            if (chapter.has("questions")) {
                chapter.put("release", makers.release());
            }
            if (chapter.has("transcript")) {
                chapter.put("transcript", words(chapter.path("transcript").asText()));
            }
            for (String member : List.of("media", "captions")) {
                if (chapter.has(member)) {
                    String name = chapter.path(member).asText();
                    filled = filled.compose(before -> keep(makers, name)).map(digest -> {
                        chapter.put(member, digest);
                        return null;
                    });
                }
            }
        }
        if (draft.path("ending").has("questions")) {
            ((ObjectNode) draft.path("ending")).put("release", makers.release());
        }
        return filled.compose(done -> {
                    CourseContent content = CourseJson.read(draft.toString());
                    return desk.create(makers.reach(), makers.actor(), makers.unitId(), content);
                })
                .compose(created -> {
                    var course = created.orElseThrow();
                    return publishing
                            .publish(makers.reach(), makers.actor(), course.id(), course.revision())
                            .map(outcome -> {
                                if (outcome instanceof PublishingCourse.Outcome.Published published) {
                                    return published.course();
                                }
                                throw new IllegalStateException("a course of the demo can't be published: " + outcome);
                            });
                });
    }

    /** The same in every run. */
    static String id(String name) {
        return UUID.nameUUIDFromBytes(("demo chapter " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Future<String> keep(Makers makers, String name) {
        byte[] bytes = bytes(name);
        return media.keep(makers.actor(), makers.unitId(), name, taking -> taking.apply(bytes)
                        .map(true))
                .map(kept -> {
                    if (kept instanceof MediaShelf.Kept.Done done) {
                        return done.media().digest();
                    }
                    throw new IllegalStateException("a file of the demo was not kept: " + name);
                });
    }

    /** What captions say, without their times. */
    private static String words(String captions) {
        StringBuilder words = new StringBuilder();
        new String(bytes(captions), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.contains("-->") && !line.equals("WEBVTT"))
                .forEach(line -> words.append(line).append('\n'));
        return words.toString();
    }

    private static byte[] bytes(String name) {
        try (InputStream in = CourseDemo.class.getResourceAsStream("/demo/courses/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A person by the name of their account. */
    static Future<Map<String, UUID>> people(RecordStore store) {
        return store.query("select username, person_id from account", Tuple.tuple())
                .map(rows -> {
                    Map<String, UUID> people = new HashMap<>();
                    rows.forEach(row -> people.put(row.getString("username"), row.getUUID("person_id")));
                    return people;
                });
    }
}
