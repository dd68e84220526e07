package xuefa.access.store;

/** The statements of accounts. */
final class AccountSql {
    private AccountSql() {}

    private static final String ACCOUNT = """
            select a.person_id, a.username, a.password_hash, a.issued,
                   exists (select 1 from second_factor f
                           where f.person_id = a.person_id and f.confirmed_at is not null and f.ended_at is null) as factor,
                   exists (select 1 from role_in_force g
                           where g.person_id = a.person_id and g.role <> 'candidate') as demanding,
            """;

    static final String OF = ACCOUNT + """
                   false as own_device, false as familiar
            from account a where a.person_id = $1
            """;

    private static final String KNOWN = """
                   exists (select 1 from known_device d
                           where d.person_id = a.person_id and d.secret_hash = $2) as own_device,
                   exists (select 1 from familiar_place f
                           where f.person_id = a.person_id and f.place_hash = any ($3)) as familiar
            from account a
            """;

    /** $2 the hash of the secret of a device, $3 hashes of the place. */
    static final String SEEK = ACCOUNT + KNOWN + "where a.username = $1";

    static final String SEEK_BY_PERSON = ACCOUNT + KNOWN + "where a.person_id = $1";

    static final String REHASH = "update account set password_hash = $3 where person_id = $1 and password_hash = $2";

    static final String CHANGE_PASSWORD = """
            update account set password_hash = $2, issued = false, password_changed_at = clock_timestamp() where person_id = $1
            """;
}
