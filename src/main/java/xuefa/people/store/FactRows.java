package xuefa.people.store;

import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.people.Absence;
import xuefa.people.AbsenceKind;
import xuefa.people.Employment;
import xuefa.people.EmploymentKind;
import xuefa.people.PersonFacts;
import xuefa.people.Post;
import xuefa.people.PostCategory;
import xuefa.people.PostLevel;
import xuefa.people.PostRole;
import xuefa.people.Standing;
import xuefa.people.StandingFlag;
import xuefa.people.Tenure;

/** Reads rows of {@link RegisterSql#FACTS}. */
final class FactRows {
    private FactRows() {}

    static PersonFacts read(Row row) {
        UUID id = row.getUUID("id");
        return new PersonFacts(
                id,
                row.getString("name"),
                row.getString("identity"),
                row.getString("phone"),
                row.getString("work_number"),
                each(row, "posts", fact -> post(id, fact)),
                each(
                        row,
                        "employments",
                        fact -> new Employment(
                                uuid(fact, 0),
                                id,
                                EmploymentKind.of(fact.getString(1)).orElseThrow(),
                                day(fact, 2),
                                end(fact, 3))),
                each(
                        row,
                        "standings",
                        fact -> new Standing(
                                uuid(fact, 0),
                                id,
                                StandingFlag.of(fact.getString(1)).orElseThrow(),
                                day(fact, 2),
                                end(fact, 3))),
                each(row, "tenures", fact -> new Tenure(uuid(fact, 0), id, uuid(fact, 1), day(fact, 2), end(fact, 3))),
                each(
                        row,
                        "absences",
                        fact -> new Absence(
                                uuid(fact, 0),
                                id,
                                AbsenceKind.of(fact.getString(1)).orElseThrow(),
                                day(fact, 2),
                                end(fact, 3),
                                fact.getString(4))));
    }

    private static Post post(UUID person, JsonArray fact) {
        return new Post(
                uuid(fact, 0),
                person,
                uuid(fact, 1),
                PostCategory.of(fact.getString(2)),
                PostLevel.of(fact.getString(3)).orElseThrow(),
                PostRole.of(fact.getString(4)).orElseThrow(),
                day(fact, 5),
                end(fact, 6));
    }

    private static <F> List<F> each(Row row, String column, Function<JsonArray, F> reading) {
        String text = row.getString(column);
        return text == null
                ? List.of()
                : new JsonArray(text)
                        .stream().map(fact -> reading.apply((JsonArray) fact)).toList();
    }

    private static UUID uuid(JsonArray fact, int place) {
        return UUID.fromString(fact.getString(place));
    }

    private static LocalDate day(JsonArray fact, int place) {
        return LocalDate.parse(fact.getString(place));
    }

    private static Optional<LocalDate> end(JsonArray fact, int place) {
        return Optional.ofNullable(fact.getString(place)).map(LocalDate::parse);
    }
}
