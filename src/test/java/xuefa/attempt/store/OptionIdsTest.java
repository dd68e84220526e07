package xuefa.attempt.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OptionIdsTest {
    @Property(tries = 300)
    void any_list_of_texts_is_json_and_comes_back(@ForAll @Size(max = 4) List<String> ids) {
        String json = OptionIds.write(ids);

        assertThat(new JsonArray(json)).isEqualTo(new JsonArray(ids));
        assertThat(OptionIds.read(json)).isEqualTo(ids);
    }

    @Test
    void what_others_wrote_is_read_too() {
        assertThat(OptionIds.read("[ \"0a1b2c\" , \"d3\" ]")).containsExactly("0a1b2c", "d3");
        assertThat(OptionIds.read("[\"0a1b2c\",\"d3e4f5\"]")).containsExactly("0a1b2c", "d3e4f5");
        assertThat(OptionIds.read("[]")).isEmpty();
        assertThat(OptionIds.read("[12345]")).containsExactly("12345");
    }
}
