package xuefa.shared.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xuefa.shared.imports.TooManyFiles;
import xuefa.shared.store.Trouble;

/** The one place that turns failures into answers, and says in the log which of them are ours. On one event loop. */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    /** As in the record. */
    private static final int SESSION = 16;

    private static final Duration QUIET = Duration.ofSeconds(1);

    private long toldNanos = System.nanoTime() - QUIET.toNanos();
    private int refusedSinceTold;

    /** @param operation empty when the request had not got as far as one */
    void failed(RoutingContext context, String operation) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        Throwable failure = context.failure();
        if (context.statusCode() == 413) {
            refuse(context, Problem.of(413, "request.too-large"));
        } else if ((context.statusCode() >= 400 && context.statusCode() < 500) || isSenders(context, operation)) {
            refuse(context, Problem.of(400, "request.not-allowed"));
        } else if (Trouble.isAway(failure)) {
            tellAway(operation, String.valueOf(failure));
            refuse(context, Problem.of(503, "service.record-away").retryAfter(2));
        } else if (failure instanceof TooManyFiles) {
            refuse(context, Problem.of(503, "import.crowded").retryAfter(10));
        } else {
            LOG.error("{} broke", operation, failure);
            refuse(context, Problem.of(500, "service.broken"));
        }
    }

    /** The sender broke off, or what came was no HTTP in the end. */
    private static boolean isSenders(RoutingContext context, String operation) {
        Throwable failure = context.failure();
        return failure instanceof HttpClosedException
                || failure instanceof StreamResetException
                || (operation.isEmpty() && !context.request().isEnded());
    }

    /** At most once a second: while the record is away every phone asks again and again. */
    private void tellAway(String operation, String failure) {
        refusedSinceTold++;
        if (System.nanoTime() - toldNanos > QUIET.toNanos()) {
            LOG.warn("{} requests could not be kept, the last was {}: {}", refusedSinceTold, operation, failure);
            toldNanos = System.nanoTime();
            refusedSinceTold = 0;
        }
    }

    static Future<Void> refuse(RoutingContext context, Problem problem) {
        Caller caller = context.get(Api.CALLER);
        TurnedAway.tell(
                context.request(),
                problem,
                caller == null
                        ? ""
                        : caller.tokenHash()
                                .substring(
                                        0, Math.min(SESSION, caller.tokenHash().length())));
        var language = ProblemWords.Language.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        HttpServerResponse response = context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.retryAfterSeconds() > 0) {
            response.putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(problem.retryAfterSeconds()));
        }
        return HttpMethod.HEAD.equals(context.request().method())
                ? response.end()
                : response.end(problem.toJson(language).toBuffer());
    }
}
