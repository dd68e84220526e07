package xuefa.people.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.people.IdentityNumber;
import xuefa.people.Person;
import xuefa.people.PhoneNumber;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.RecordStore.Tx;

/** People with their numbers opened: only inside a transaction that also puts on record why, or for comparing. */
final class OpenedPeople {
    private final FieldCipher cipher;

    OpenedPeople(FieldCipher cipher) {
        this.cipher = cipher;
    }

    Future<Map<UUID, Person>> open(Tx tx, UUID... ids) {
        return tx.query(FactSql.NUMBERS, Tuple.tuple().addArrayOfUUID(ids)).map(rows -> {
            Map<UUID, Person> people = new HashMap<>();
            rows.forEach(row -> people.put(row.getUUID("id"), open(row)));
            return people;
        });
    }

    private Person open(Row row) {
        UUID id = row.getUUID("id");
        return new Person(
                id,
                row.getString("name"),
                opened(row.getBuffer("identity_sealed"), SealedPerson.IDENTITY, id)
                        .flatMap(OpenedPeople::identity),
                opened(row.getBuffer("phone_sealed"), SealedPerson.PHONE, id).map(PhoneNumber::new),
                Optional.ofNullable(row.getString("work_number")));
    }

    /** What an older version took for a number may be none. */
    private static Optional<IdentityNumber> identity(String text) {
        try {
            return Optional.of(new IdentityNumber(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Optional<String> opened(@Nullable Buffer sealed, String purpose, UUID id) {
        return Optional.ofNullable(sealed).map(bytes -> cipher.open(purpose, id, bytes.getBytes()));
    }
}
