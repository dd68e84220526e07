package xuefa.access.http;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Optional;

/** Where people open this installation: as configured, or as whoever is asking came. */
public record Origin(Optional<URI> configured) {
    String of(HttpServerRequest request) {
        return configured
                .map(origin -> origin.toString().replaceFirst("/$", ""))
                .orElseGet(() -> request.scheme() + "://" + request.authority());
    }
}
