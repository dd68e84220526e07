package xuefa.shared.http;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import xuefa.support.Json;

/** Reads what a request was refused for. */
final class Refused {
    private Refused() {}

    /** Detail by pointer; the words are ours, not a validator's. */
    static Map<String, String> faults(Json refused) {
        assertThat(refused.status()).as(refused.body().encode()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("request.not-allowed");
        Map<String, String> faults = refused.list("faults").stream()
                .map(JsonObject.class::cast)
                .collect(toMap(
                        each -> each.getString("pointer"),
                        each -> each.getString("detail"),
                        (one, more) -> one + " " + more));
        assertThat(faults.values()).noneMatch(detail -> detail.contains("schema") || detail.contains("Instance"));
        return faults;
    }
}
