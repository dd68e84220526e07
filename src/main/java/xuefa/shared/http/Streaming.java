package xuefa.shared.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The event streams of one event loop. */
final class Streaming {
    /** Finds out who is asking, and whether they may call the operation. */
    interface Admitted {
        Future<Authenticating.Outcome> ask(String operationId, HttpServerRequest request);
    }

    private final Admitted admitted;
    private final OpenStreams places;
    private final Set<EventStream> streams = new HashSet<>();

    Streaming(Admitted admitted, OpenStreams places) {
        this.admitted = admitted;
        this.places = places;
    }

    /** Opens a stream, or says why not. */
    Optional<Problem> open(RoutingContext context, String operationId, Caller caller, Reply.Events events) {
        return switch (places.enter(caller.personId())) {
            case TOO_MANY -> Optional.of(Problem.of(429, "live.too-many-streams"));
            case CROWDED -> Optional.of(Problem.of(503, "live.crowded").retryAfter(10));
            case OPENED -> {
                HttpServerRequest request = context.request();
                EventStream stream = new EventStream(
                        context.vertx(), context.response(), () -> refusal(operationId, request, events));
                streams.add(stream);
                stream.onClose(() -> {
                    streams.remove(stream);
                    places.leave(caller.personId());
                });
                events.opened().accept(stream);
                yield Optional.empty();
            }
        };
    }

    /** Fails while a store is away: then nobody is sent away. */
    private Future<Optional<String>> refusal(String operationId, HttpServerRequest request, Reply.Events events) {
        return admitted.ask(operationId, request).compose(outcome -> switch (outcome) {
            case Authenticating.Outcome.Refused refused ->
                Future.succeededFuture(Optional.of(refused.problem().code()));
            case Authenticating.Outcome.Known known -> events.refusal().apply(known.caller());
        });
    }

    /** Ends all of them; their readers may come again, to another node. */
    Future<Void> close() {
        return Future.join(List.copyOf(streams).stream()
                        .map(stream -> stream.end("service.stopping"))
                        .toList())
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }
}
