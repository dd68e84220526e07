package xuefa.people.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a room keeps of somebody, for themselves (personal information law, article 45). Each room that keeps personal data has one;
 * whoever adds such data adds it here as well. Never a key of a question, a secret of others, or what is not published yet.
 */
public interface OwnData {
    /** The name of the part in the file, such as {@code register}. */
    String part();

    /** Tables for reading and for programs. Fails only when the record is away. */
    Future<List<Table>> of(UUID personId);

    /**
     * @param title in Chinese
     * @param rows with Chinese field names, in their order
     */
    record Table(String title, List<Map<String, String>> rows) {}
}
