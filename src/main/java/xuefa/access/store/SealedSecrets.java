package xuefa.access.store;

import java.util.List;
import xuefa.shared.store.SealedColumn;

/** The sealed columns of this room. Codes are hashed, not sealed: those that are open while keys change keep their old key. */
public final class SealedSecrets {
    private SealedSecrets() {}

    private static final SealedColumn SECRET = new SealedColumn(
            SecondFactorStore.SECRET,
            """
            select id, secret as sealed from second_factor
            where substring(secret from 1 for 3) <> $1 order by id limit $2 for update skip locked
            """,
            """
            update second_factor f set secret = i.sealed
            from unnest($1::uuid[], $2::bytea[]) as i(id, sealed) where f.id = i.id
            """,
            "select count(*) as left from second_factor where substring(secret from 1 for 3) <> $1",
            false);

    public static final List<SealedColumn> COLUMNS = List.of(SECRET);
}
