package xuefa.shared.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xuefa.shared.net.OwnOrigin;

/**
 * Turns away what comes by a foreign name, and what other sites' pages make a browser send. The check token of a session stands
 * behind it; this one holds for sign-in too, where there is no session yet. Any thread.
 */
public final class FrontDoor implements Handler<RoutingContext> {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    /** Balancers ask by the address of the node. */
    private static final String HEALTH = "/api/v1/health";

    private final OwnOrigin own;

    public FrontDoor(OwnOrigin own) {
        this.own = own;
    }

    @Override
    public void handle(RoutingContext context) {
        if (isFramedOddly(context.request())) {
            // Somebody in front may see the end of this request elsewhere: nothing behind it is believed, nor answered.
            context.request().connection().close();
            return;
        }
        Optional<Problem> refusal = refusal(context.request());
        if (refusal.isPresent()) {
            Refusals.refuse(context, refusal.get());
        } else {
            context.next();
        }
    }

    private Optional<Problem> refusal(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        if (authority == null || request.headers().getAll("Host").size() > 1) {
            return Optional.of(Problem.of(400, "request.other-host"));
        }
        if (!own.isOwnHost(authority.host()) && !HEALTH.equals(request.path())) {
            return Optional.of(Problem.of(421, "request.other-host"));
        }
        return isForeign(request, request.scheme() + "://" + authority)
                ? Optional.of(Problem.of(403, "request.other-site"))
                : Optional.empty();
    }

    private static boolean isFramedOddly(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                && !request.headers().getAll(HttpHeaders.TRANSFER_ENCODING).equals(List.of("chunked"));
    }

    private boolean isForeign(HttpServerRequest request, String asked) {
        String path = String.valueOf(request.path());
        if (!path.startsWith("/api/")) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (READING.contains(request.method())) {
            return site != null && isElsewhere(site) && !"navigate".equals(request.getHeader("Sec-Fetch-Mode"));
        }
        return (site != null && isElsewhere(site)) || isForeign(request.getHeader("Origin"), asked);
    }

    private boolean isForeign(@Nullable String origin, String asked) {
        return origin != null && !own.isOwn(origin.toLowerCase(Locale.ROOT), asked.toLowerCase(Locale.ROOT));
    }

    private static boolean isElsewhere(String site) {
        return !site.equals("same-origin") && !site.equals("none");
    }
}
