package xuefa.people.store;

import java.util.List;
import xuefa.shared.secret.SealedColumn;

/** The sealed columns of this room. */
public final class SealedNumbers {
    private SealedNumbers() {}

    private static final SealedColumn IDENTITY = new SealedColumn(SealedPerson.IDENTITY, """
            select id, identity_sealed as sealed from person
            where identity_sealed is not null and substring(identity_sealed from 1 for 3) <> $1
            order by id limit $2 for update skip locked
            """, """
            update person p set identity_sealed = i.sealed, identity_hash = i.hash
            from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as i(id, sealed, hash) where p.id = i.id
            """, """
            select count(*) as left from person
            where identity_sealed is not null and substring(identity_sealed from 1 for 3) <> $1
            """, true);

    private static final SealedColumn PHONE = new SealedColumn(SealedPerson.PHONE, """
            select id, phone_sealed as sealed from person
            where phone_sealed is not null and substring(phone_sealed from 1 for 3) <> $1
            order by id limit $2 for update skip locked
            """, """
            update person p set phone_sealed = i.sealed, phone_hash = i.hash
            from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as i(id, sealed, hash) where p.id = i.id
            """, """
            select count(*) as left from person
            where phone_sealed is not null and substring(phone_sealed from 1 for 3) <> $1
            """, true);

    public static final List<SealedColumn> COLUMNS = List.of(IDENTITY, PHONE);
}
