package xuefa.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnitTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private final UUID id = UUID.randomUUID();

    @Test
    void a_unit_is_not_a_part_of_itself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Unit(id, Optional.of(id), "水务局", UnitKind.DEPARTMENT, DAY, Optional.empty()));
    }

    @Test
    void nothing_ends_before_it_begins() {
        Optional<LocalDate> before = Optional.of(DAY.minusDays(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Unit(id, Optional.empty(), "水务局", UnitKind.DEPARTMENT, DAY, before));
        assertThatIllegalArgumentException().isThrownBy(() -> new Post(id, id, PostCategory.AUXILIARY, DAY, before));
    }

    @Test
    void units_and_people_have_names() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Unit(id, Optional.empty(), " ", UnitKind.CITY, DAY, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Person(id, "", IdentityNumber.of("990100", LocalDate.of(1990, 1, 1), 1)));
    }

    @Test
    void kinds_and_categories_are_found_by_their_codes() {
        for (UnitKind kind : UnitKind.values()) {
            assertThat(UnitKind.of(kind.code())).isEqualTo(kind);
        }
        for (PostCategory category : PostCategory.values()) {
            assertThat(PostCategory.of(category.code())).isEqualTo(category);
        }
        assertThat(UnitKind.of("areaCommittee").chinese()).isEqualTo("片区管委会");
        assertThatIllegalArgumentException().isThrownBy(() -> PostCategory.of("officer"));
    }
}
