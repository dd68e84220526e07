package xuefa.certificate.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import xuefa.certificate.flow.RenewalFacts.Conduct;
import xuefa.certificate.flow.RenewalFacts.Conducts;
import xuefa.shared.store.RecordStore;
import xuefa.training.Facts.AssessmentFact;
import xuefa.training.Facts.SpanFact;

/** Assessments and sanctions in PostgreSQL. */
public final class ConductStore implements Conducts {
    /** $1 people, $2 known on. What was not corrected or withdrawn by then; the newest of a year counts. */
    private static final String ASSESSMENTS = """
            select distinct on (a.person_id, a.year) a.id, a.person_id, a.year, a.grade from assessment a
            where a.person_id = any ($1) and a.recorded_on <= $2 and not a.withdrawn
              and not exists (select 1 from assessment later where later.corrects = a.id and later.recorded_on <= $2)
            order by a.person_id, a.year, a.recorded_at desc
            """;

    private static final String SANCTIONS = """
            select s.id, s.person_id, s.kind, s.valid_from, s.valid_to from sanction s
            where s.person_id = any ($1) and s.recorded_on <= $2 and not s.withdrawn
              and not exists (select 1 from sanction later where later.corrects = s.id and later.recorded_on <= $2)
            order by s.person_id, s.valid_from, s.id
            """;

    private final RecordStore store;

    public ConductStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<Map<UUID, Conduct>> of(Collection<UUID> people, LocalDate knownOn) {
        Tuple asked = Tuple.tuple().addArrayOfUUID(people.toArray(UUID[]::new)).addLocalDate(knownOn);
        Future<Map<UUID, List<Row>>> assessments =
                store.query(ASSESSMENTS, asked).map(ConductStore::byPerson);
        Future<Map<UUID, List<Row>>> sanctions = store.query(SANCTIONS, asked).map(ConductStore::byPerson);
        return Future.all(assessments, sanctions).map(read -> {
            Set<UUID> known = Stream.of(assessments.result(), sanctions.result())
                    .flatMap(each -> each.keySet().stream())
                    .collect(toSet());
            Map<UUID, Conduct> conducts = new HashMap<>();
            known.forEach(person -> conducts.put(
                    person,
                    new Conduct(
                            assessments.result().getOrDefault(person, List.of()).stream()
                                    .map(ConductStore::assessment)
                                    .toList(),
                            sanctions.result().getOrDefault(person, List.of()).stream()
                                    .map(ConductStore::sanction)
                                    .toList())));
            return conducts;
        });
    }

    private static Map<UUID, List<Row>> byPerson(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).collect(groupingBy(row -> row.getUUID("person_id")));
    }

    private static AssessmentFact assessment(Row row) {
        return new AssessmentFact(row.getUUID("id").toString(), row.getInteger("year"), row.getString("grade"));
    }

    private static SpanFact sanction(Row row) {
        return new SpanFact(
                row.getUUID("id").toString(),
                row.getString("kind"),
                row.getLocalDate("valid_from"),
                Optional.ofNullable(row.getLocalDate("valid_to")));
    }
}
