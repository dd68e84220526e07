package xuefa.people.store;

import java.util.List;
import xuefa.shared.store.SealedColumn;

/** What rows of tables say, sealed while an import waits. */
public final class SealedImports {
    static final String ROW = "people_import_row.cells";

    public static final List<SealedColumn> COLUMNS = List.of(new SealedColumn(ROW, """
            select id, sealed from people_import_row
            where sealed is not null and substring(sealed from 1 for 3) <> $1
            order by id limit $2 for update skip locked
            """, """
            update people_import_row r set sealed = i.sealed
            from unnest($1::uuid[], $2::bytea[]) as i(id, sealed) where r.id = i.id
            """, """
            select count(*) as left from people_import_row
            where sealed is not null and substring(sealed from 1 for 3) <> $1
            """, false));

    private SealedImports() {}
}
