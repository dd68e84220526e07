package xuefa.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class IdentityNumberTest {

    @Example
    void the_examples_of_the_standard_have_their_check_digits() {
        assertThat(IdentityNumber.checkDigit("11010519491231002")).isEqualTo('X');
        assertThat(IdentityNumber.checkDigit("44052418800101001")).isEqualTo('4');
    }

    @Property
    void one_changed_digit_is_found(
            @ForAll("numbers") IdentityNumber number,
            @ForAll @IntRange(max = 17) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        char old = number.text().charAt(at);
        int changed = old == 'X' ? by : (old - '0' + by) % 10;
        String wrong = number.text().substring(0, at) + changed + number.text().substring(at + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new IdentityNumber(wrong));
    }

    @Property
    void two_neighbours_that_change_places_are_found(
            @ForAll("numbers") IdentityNumber number, @ForAll @IntRange(max = 15) int at) {
        StringBuilder swapped = new StringBuilder(number.text());
        swapped.setCharAt(at, number.text().charAt(at + 1));
        swapped.setCharAt(at + 1, number.text().charAt(at));
        if (!swapped.toString().equals(number.text())) {
            assertThatIllegalArgumentException().isThrownBy(() -> new IdentityNumber(swapped.toString()));
        }
    }

    @Property
    void a_number_says_the_parts_it_was_made_from(
            @ForAll("days") LocalDate birth, @ForAll @IntRange(max = 999) int sequence) {
        IdentityNumber number = IdentityNumber.of("990100", birth, sequence);
        assertThat(number.division()).isEqualTo("990100");
        assertThat(number.birthDate()).isEqualTo(birth);
        assertThat(number).isEqualTo(new IdentityNumber(number.text()));
    }

    @Example
    void a_birth_date_must_be_a_day_of_the_calendar() {
        for (String date : new String[] {"19900229", "20001301", "20000431", "20000100"}) {
            String body = "990100" + date + "001";
            assertThatIllegalArgumentException()
                    .as(date)
                    .isThrownBy(() -> new IdentityNumber(body + IdentityNumber.checkDigit(body)))
                    .withMessageContaining("birth date");
        }
    }

    @Example
    void only_seventeen_digits_and_a_check_character_are_a_number() {
        for (String text : new String[] {"", "11010519491231002x", "1101051949123100", "01010519491231002X", "１"}) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> new IdentityNumber(text));
        }
    }

    @Example
    void it_prints_masked_and_a_refusal_never_says_the_number() {
        IdentityNumber number = new IdentityNumber("11010519491231002X");
        assertThat(number).hasToString("110***********002X");
        assertThat("%s".formatted(new Person(new java.util.UUID(0, 1), "钱知远", number)))
                .doesNotContain("19491231");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdentityNumber("110105194912310021"))
                .satisfies(refusal -> assertThat(refusal.toString()).doesNotContain("19491231"));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2026, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<IdentityNumber> numbers() {
        return Combinators.combine(
                        Arbitraries.integers().between(110000, 999999),
                        days(),
                        Arbitraries.integers().between(0, 999))
                .as((division, birth, sequence) -> IdentityNumber.of(String.valueOf(division), birth, sequence));
    }
}
