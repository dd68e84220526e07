package xuefa.study.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import xuefa.course.Covered;
import xuefa.paper.Paper;
import xuefa.paper.PaperItem;
import xuefa.shared.store.RecordStore;
import xuefa.study.flow.LawEvidence;
import xuefa.study.required.LawFacts.Attended;

/** What people did about laws, in PostgreSQL. */
public final class LawEvidenceStore implements LawEvidence {
    private final RecordStore store;
    private final ZoneId zone;

    /** @param zone in which days are counted */
    public LawEvidenceStore(RecordStore store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    @Override
    public Future<Map<UUID, Read>> read(UUID person, Collection<UUID> lessons) {
        Tuple asked = Tuple.of(person).addArrayOfUUID(lessons.toArray(UUID[]::new));
        return store.query(LawEvidenceSql.READ, asked).map(rows -> {
            Map<UUID, Read> read = new HashMap<>();
            for (Row row : rows) {
                Covered covered = Covered.of(row.getArrayOfIntegers("covered"));
                read.put(
                        row.getUUID("lesson_id"),
                        new Read(
                                covered.millis(),
                                covered.frontier(),
                                Optional.ofNullable(row.getOffsetDateTime("done_at"))
                                        .map(OffsetDateTime::toInstant)));
            }
            return read;
        });
    }

    @Override
    public Future<Map<String, List<Attended>>> attended(UUID person, Collection<String> laws) {
        Tuple asked =
                Tuple.of(person).addArrayOfString(laws.toArray(String[]::new)).addString(zone.getId());
        return store.query(LawEvidenceSql.ATTENDED, asked).map(rows -> {
            Map<String, List<Attended>> attended = new HashMap<>();
            for (Row row : rows) {
                var one = new Attended(row.getUUID("id"), row.getString("title"), row.getLocalDate("day"));
                for (String law : row.getArrayOfStrings("laws")) {
                    attended.computeIfAbsent(law, none -> new ArrayList<>()).add(one);
                }
            }
            return attended;
        });
    }

    @Override
    public Future<List<Given>> given(UUID person) {
        return store.query(LawEvidenceSql.GIVEN, Tuple.of(person))
                .map(rows -> StudyRows.all(
                        rows,
                        row -> new Given(
                                row.getUUID("version_id"),
                                row.getUUID("chapter_id"),
                                row.getString("question_id"),
                                row.getBoolean("correct"),
                                row.getOffsetDateTime("answered_at").toInstant())));
    }

    @Override
    public Future<List<Test>> tests(UUID person) {
        return store.query(LawEvidenceSql.TESTS, Tuple.of(person))
                .map(rows -> StudyRows.all(rows, LawEvidenceStore::test));
    }

    private static Test test(Row row) {
        Map<String, Set<String>> answers = new HashMap<>();
        new JsonObject(row.getString("answers"))
                .forEach(each -> answers.put(each.getKey(), letters(String.valueOf(each.getValue()))));
        return new Test(
                row.getUUID("version_id"),
                new JsonArray(row.getString("questions"))
                        .stream().map(String::valueOf).toList(),
                answers,
                row.getOffsetDateTime("submitted_at").toInstant());
    }

    private static Set<String> letters(String joined) {
        return new TreeSet<>(Arrays.asList(joined.split("")));
    }

    @Override
    public Future<List<Sheet>> sheets(UUID person) {
        return store.query(LawEvidenceSql.SHEETS, Tuple.of(person))
                .map(rows -> StudyRows.all(
                        rows,
                        row -> new Sheet(
                                row.getUUID("id"),
                                row.getUUID("exam_id"),
                                row.getOffsetDateTime("submitted_at").toInstant(),
                                Paper.parse(row.getBuffer("content").getBytes())
                                        .items()
                                        .map(PaperItem::poolIndex)
                                        .toList())));
    }
}
