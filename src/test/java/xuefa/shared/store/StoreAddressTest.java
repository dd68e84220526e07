package xuefa.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StoreAddressTest {
    private static final StoreAddress ADDRESS = new StoreAddress("127.0.0.1", 15_432, "xuefa", "xuefa", "a secret");

    @Test
    void the_password_is_never_printed() {
        assertThat(ADDRESS).hasToString("xuefa@127.0.0.1:15432/xuefa");
        assertThat(ADDRESS.jdbcUrl()).isEqualTo("jdbc:postgresql://127.0.0.1:15432/xuefa");
    }

    @Test
    void another_database_of_the_same_server_has_the_same_password() {
        assertThat(ADDRESS.withDatabase("other").database()).isEqualTo("other");
        assertThat(ADDRESS.withDatabase("other").password()).isEqualTo("a secret");
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new StoreAddress("", 1, "xuefa", "xuefa", "")).hasMessageContaining("blank");
        assertThatThrownBy(() -> new StoreAddress("h", 0, "xuefa", "xuefa", "")).hasMessage("not a port: 0");
    }
}
