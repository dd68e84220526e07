package xuefa.study.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import xuefa.shared.store.RecordStore;
import xuefa.study.flow.UnitsOnCourse;

/** Leaders of units in PostgreSQL. */
public final class LeaderStore implements UnitsOnCourse.Leaders {
    private static final String OF = """
            select distinct person_id from post
            where unit_id = any ($1) and (role in ('head', 'teamMember') or category = 'leadingCadre')
              and valid_from <= $2 and (valid_to is null or valid_to >= $2)
            """;

    private final RecordStore store;

    public LeaderStore(RecordStore store) {
        this.store = store;
    }

    @Override
    public Future<List<UUID>> of(Collection<UUID> units, LocalDate day) {
        Tuple wanted = Tuple.tuple().addArrayOfUUID(units.toArray(UUID[]::new)).addLocalDate(day);
        return store.query(OF, wanted).map(rows -> StudyRows.all(rows, row -> row.getUUID("person_id")));
    }
}
