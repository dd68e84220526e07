package xuefa.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.people.IdentityNumber;
import xuefa.people.Person;
import xuefa.people.PhoneNumber;
import xuefa.shared.Ids;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.secret.SealingMethod;
import xuefa.shared.store.Resealing;
import xuefa.support.MigratedDatabase;
import xuefa.support.TestFutures;

/** Numbers at rest: plain ones of before are sealed, and keys change while the server runs. */
class SealedNumbersTest {
    private static final int PEOPLE = 1203;

    @TempDir
    private Path folder;

    private final MigratedDatabase database = new MigratedDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    private static IdentityNumber number(int n) {
        return IdentityNumber.of("990109", LocalDate.of(1970, 1, 1).plusDays(n / 900), n % 900 + 1);
    }

    @Test
    void plain_numbers_of_an_older_version_are_sealed_and_their_column_goes() {
        FieldCipher cipher = FieldCipher.in(folder, SealingMethod.AES);
        database.execute("alter table person add identity_number text unique");
        for (int n = 0; n < 3; n++) {
            TestFutures.await(database.record()
                    .query(
                            "insert into person (id, name, identity_number) values ($1, '王小明', $2)",
                            Tuple.of(Ids.next(), number(n).text())));
        }
        TestFutures.await(database.record()
                .query(
                        "insert into person (id, name, identity_number, virtual) values ($1, '虚拟', 'rehearsal:1', true)",
                        Tuple.of(Ids.next())));
        SealingPlainNumbers sealing = new SealingPlainNumbers(database.record(), cipher);
        assertThat(TestFutures.await(sealing.seal())).isEqualTo(4);
        assertThat(TestFutures.await(sealing.seal())).as("again: nothing").isZero();
        assertThat(database.texts("select column_name from information_schema.columns where table_name = 'person'"))
                .doesNotContain("identity_number");
        assertThat(database.texts("select p::text from person p")).allSatisfy(row -> assertThat(row)
                .doesNotContain(number(0).text())
                .doesNotContain(number(1).text())
                .doesNotContain(number(2).text()));
        assertThat(database.texts("select identity_masked from person where not virtual"))
                .containsExactlyInAnyOrder(
                        number(0).masked(), number(1).masked(), number(2).masked());
        assertThat(database.number("select count(*) from person where search_terms @> array['wxm']"))
                .isEqualTo(3);
        assertThat(opened(cipher))
                .containsExactlyInAnyOrder(
                        number(0).text(), number(1).text(), number(2).text());
    }

    @Test
    void a_new_key_seals_everything_anew_in_pieces_and_everybody_is_found_all_the_time() {
        FieldCipher cipher = FieldCipher.in(folder, SealingMethod.AES);
        PeopleStore people = new PeopleStore(cipher);
        List<Person> all = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            all.add(new Person(
                    Ids.next(),
                    "某人" + n,
                    Optional.of(number(n)),
                    Optional.of(new PhoneNumber("1999800%04d".formatted(n))),
                    Optional.empty()));
        }
        TestFutures.await(database.record().inTransaction(tx -> people.addPeople(tx, all)));
        cipher.addKey();
        Resealing resealing = new Resealing(database.record(), cipher);
        assertThat(TestFutures.await(resealing.left(SealedNumbers.COLUMNS))).isEqualTo(2 * PEOPLE);
        assertThat(found(cipher, number(7)))
                .as("before its row is sealed anew")
                .isEqualTo(all.get(7).id());

        List<Long> told = new ArrayList<>();
        try {
            TestFutures.await(resealing.reseal(SealedNumbers.COLUMNS, done -> {
                told.add(done);
                if (told.size() == 2) {
                    throw new IllegalStateException("broken off");
                }
            }));
        } catch (RuntimeException broken) {
            // As if somebody had pulled the plug.
        }
        assertThat(TestFutures.await(resealing.left(SealedNumbers.COLUMNS))).isBetween(1L, 2L * PEOPLE - 1);
        assertThat(found(cipher, number(7))).isEqualTo(all.get(7).id());
        assertThat(found(cipher, number(PEOPLE - 1)))
                .isEqualTo(all.get(PEOPLE - 1).id());

        TestFutures.await(resealing.reseal(SealedNumbers.COLUMNS, done -> {}));
        assertThat(TestFutures.await(resealing.left(SealedNumbers.COLUMNS))).isZero();
        assertThat(opened(cipher))
                .hasSize(PEOPLE)
                .contains(number(0).text(), number(PEOPLE - 1).text());
        assertThat(found(cipher, number(PEOPLE - 1)))
                .isEqualTo(all.get(PEOPLE - 1).id());

        FieldCipher other = FieldCipher.in(folder, SealingMethod.SM4);
        TestFutures.await(new Resealing(database.record(), other).reseal(SealedNumbers.COLUMNS, done -> {}));
        assertThat(database.number("select count(*) from person where get_byte(identity_sealed, 0) = 2"))
                .isEqualTo(PEOPLE);
        assertThat(opened(other)).hasSize(PEOPLE).contains(number(5).text());
    }

    private List<String> opened(FieldCipher cipher) {
        List<String> opened = new ArrayList<>();
        TestFutures.await(database.record()
                        .query("select id, identity_sealed from person where identity_sealed is not null"))
                .forEach(row -> opened.add(cipher.open(
                        SealedPerson.IDENTITY,
                        row.getUUID("id"),
                        row.getBuffer("identity_sealed").getBytes())));
        return opened;
    }

    private UUID found(FieldCipher cipher, IdentityNumber number) {
        return TestFutures.await(database.record()
                        .query(
                                "select id from person where identity_hash = any ($1)",
                                Tuple.tuple()
                                        .addArrayOfBuffer(cipher.hashes(SealedPerson.IDENTITY, number.text()).stream()
                                                .map(Buffer::buffer)
                                                .toArray(Buffer[]::new))))
                .iterator()
                .next()
                .getUUID("id");
    }
}
