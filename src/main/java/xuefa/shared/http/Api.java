package xuefa.shared.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.openapi.contract.Operation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xuefa.shared.Actor;

/**
 * Turns requests of the contract into calls and replies into responses: one handler an operation, in one place.
 * One instance an event loop. vertx-openapi's own router validates on a worker thread; this one stays on the event loop,
 * where an answer to be saved belongs.
 */
public final class Api {
    private static final String OPERATION = "operation";
    static final String CALLER = "caller";
    private static final Pattern UNREADABLE = Pattern.compile("%(?![0-9a-fA-F]{2})");

    /** Answers one operation; a failed future means that something broke. */
    public interface Handling {
        Future<Reply> handle(Call call);
    }

    private final Contract contract;
    private final Authenticating authenticating;
    private final Admission admission;
    private final Traffic traffic;
    private final Streaming streaming;
    private final Optional<ReplyCheck> replyCheck;
    private final Map<String, Handling> handlers = new HashMap<>();
    private final Refusals refusals = new Refusals();
    private Consumer<Actor> acting = actor -> {};

    /**
     * @param traffic how many requests there may be
     * @param streams of the whole node
     * @param checkReplies also hold replies against the contract, as tests do
     */
    public Api(
            Contract contract,
            Authenticating authenticating,
            Admission admission,
            Traffic traffic,
            OpenStreams streams,
            boolean checkReplies) {
        this.contract = contract;
        this.traffic = traffic;
        this.authenticating = authenticating;
        this.admission = admission;
        this.streaming = new Streaming(this::admitted, streams);
        this.replyCheck = checkReplies ? Optional.of(new ReplyCheck(contract)) : Optional.empty();
    }

    /** @param learning is told who acts before each request is handled, on its context */
    public Api acting(Consumer<Actor> learning) {
        acting = learning;
        return this;
    }

    public Api on(String operationId, Handling handling) {
        if (contract.checked().operation(operationId) == null) {
            throw new IllegalArgumentException("not in the contract: " + operationId);
        }
        handlers.put(operationId, handling);
        return this;
    }

    /** @throws IllegalStateException when an operation of the contract has no handler, or nobody decided who may call it */
    public void mount(Router router, long bodyLimitBytes) {
        everythingIsDecided();
        router.route().order(-1).handler(Api::readable);
        Map<String, Set<String>> methods = new LinkedHashMap<>();
        Map<Operation, Expected> expectations = expectations();
        expectations.forEach((operation, expected) -> {
            if (expected.file()) {
                router.route(operation.getHttpMethod(), path(operation))
                        .handler(context -> answerFile(context, operation, expected, handling(operation)));
            }
        });
        router.route("/api/*").handler(BodyHandler.create(false).setBodyLimit(bodyLimitBytes));
        expectations.forEach((operation, expected) -> {
            Handling handling = handling(operation);
            if (!expected.file()) {
                router.route(operation.getHttpMethod(), path(operation))
                        .handler(context -> answer(context, operation, expected, handling));
            }
            methods.computeIfAbsent(path(operation), each -> new TreeSet<>())
                    .add(operation.getHttpMethod().name());
        });
        methods.forEach((path, allowed) -> router.route(path).handler(context -> {
            context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
            Refusals.refuse(context, Problem.of(405, "request.wrong-method"));
        }));
        router.route("/api/*").handler(context -> Refusals.refuse(context, Problem.of(404, "request.unknown-address")));
        router.route().failureHandler(context -> refusals.failed(context, context.get(OPERATION, "")));
        router.errorHandler(405, context -> Refusals.refuse(context, Problem.of(405, "request.wrong-method")));
    }

    private void everythingIsDecided() {
        Set<String> decided = new TreeSet<>(admission.operations());
        for (Operation operation : contract.checked().operations()) {
            String id = operation.getOperationId();
            if (!decided.remove(id)) {
                throw new IllegalStateException("nobody decided who may call " + id);
            }
            if (admission.isOpen(id) != operation.getSecurityRequirements().isEmpty()) {
                throw new IllegalStateException("the contract says otherwise who may call " + id);
            }
        }
        if (!decided.isEmpty()) {
            throw new IllegalStateException("not in the contract: " + decided);
        }
    }

    private Map<Operation, Expected> expectations() {
        JsonObject document = new JsonObject(contract.published());
        Map<Operation, Expected> expectations = new LinkedHashMap<>();
        contract.checked().operations().forEach(each -> expectations.put(each, Expected.of(each, document)));
        return expectations;
    }

    private Handling handling(Operation operation) {
        Handling handling = handlers.get(operation.getOperationId());
        if (handling == null) {
            throw new IllegalStateException("no handler for " + operation.getOperationId());
        }
        return handling;
    }

    private static String path(Operation operation) {
        return operation.getOpenAPIPath().replaceAll("\\{(\\w+)}", ":$1");
    }

    /** The router would break at an address that cannot be decoded. */
    private static void readable(RoutingContext context) {
        if (UNREADABLE.matcher(context.request().uri()).find()) {
            Refusals.refuse(
                    context, Problem.of(400, "request.not-allowed").because(List.of(Problem.Fault.of("", "address"))));
        } else {
            context.next();
        }
    }

    /** The file waits until its handler asks for it. What nobody asked for is thrown away, so that its sender hears the reply. */
    private void answerFile(RoutingContext context, Operation operation, Expected expected, Handling handling) {
        HttpServerRequest request = context.request().pause();
        context.addEndHandler(over -> {
            if (!request.isEnded()) {
                request.handler(chunk -> {}).resume();
            }
        });
        answer(context, operation, expected, handling);
    }

    private void answer(RoutingContext context, Operation operation, Expected expected, Handling handling) {
        context.put(OPERATION, operation.getOperationId());
        Future<Authenticating.Outcome> asking = admission.isOpen(operation.getOperationId())
                ? Future.succeededFuture(null)
                : admitted(operation.getOperationId(), context.request());
        Context own = Objects.requireNonNull(Vertx.currentContext());
        asking.compose(outcome -> switch (outcome) {
                    case Authenticating.Outcome.Refused refused -> {
                        int wait = traffic.strangerWaits(context.request());
                        yield Future.succeededFuture(Reply.problem(wait > 0 ? tooOften(wait) : refused.problem()));
                    }
                    case Authenticating.Outcome.Known known -> {
                        context.put(CALLER, known.caller());
                        yield traffic.waits(known.caller(), expected.cost())
                                .compose(wait -> wait > 0
                                        ? Future.succeededFuture(Reply.problem(tooOften(wait)))
                                        : on(own, () -> call(context, expected, handling, known.caller())));
                    }
                    case null -> {
                        int wait = traffic.strangerWaits(context.request());
                        yield wait > 0
                                ? Future.succeededFuture(Reply.problem(tooOften(wait)))
                                : call(context, expected, handling, null);
                    }
                })
                .map(reply -> send(context, operation, reply))
                .onFailure(context::fail);
    }

    private static Problem tooOften(int seconds) {
        return Problem.of(429, "request.too-often").retryAfter(seconds);
    }

    /** On the context of the request, which remembers who asks; finding out may have led away from it. */
    private static Future<Reply> on(Context own, Supplier<Future<Reply>> work) {
        return own.equals(Vertx.currentContext())
                ? work.get()
                : Future.future(promise -> own.runOnContext(back -> work.get().onComplete(promise)));
    }

    private Future<Authenticating.Outcome> admitted(String operationId, HttpServerRequest request) {
        return authenticating.authenticate(request).map(outcome -> switch (outcome) {
            case Authenticating.Outcome.Refused refused -> refused;
            case Authenticating.Outcome.Known known ->
                admission
                        .admit(operationId, known.caller())
                        .<Authenticating.Outcome>map(Authenticating.Outcome.Known::new)
                        .orElseGet(() -> new Authenticating.Outcome.Refused(Problem.of(403, "access.not-allowed")));
        });
    }

    private Future<Reply> call(RoutingContext context, Expected expected, Handling handling, @Nullable Caller caller) {
        Expected.Brought brought = expected.read(context);
        if (!brought.found().isEmpty()) {
            return Future.succeededFuture(Reply.problem(Problem.of(400, "request.not-allowed")
                    .because(brought.found().faults())));
        }
        Call call = new Call(
                context.request(), traffic.address(context.request()), caller, brought.parameters(), brought.body());
        if (caller == null) {
            return handling.handle(call);
        }
        acting.accept(call.actor());
        return handling.handle(call);
    }

    private Future<Void> send(RoutingContext context, Operation operation, Reply reply) {
        return switch (reply) {
            case Reply.Refused refused -> Refusals.refuse(context, refused.problem());
            case Reply.Body body -> {
                replyCheck.ifPresent(check -> check.check(operation, body));
                HttpServerResponse response = context.response().setStatusCode(body.status());
                body.headers().forEach((name, value) -> value.lines()
                        .forEach(line -> response.headers().add(name, line)));
                response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                if (body.json().length() > 0 && !body.headers().containsKey("Content-Type")) {
                    response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
                } else if (body.json().length() > 0 && !body.headers().containsKey("Content-Disposition")) {
                    // A file: never to be shown as a page of ours.
                    response.putHeader("Content-Disposition", "attachment");
                }
                yield response.end(body.json());
            }
            case Reply.Stored stored -> StoredFile.send(context.request(), stored);
            case Reply.Pieces pieces -> PieceReply.send(context.response(), pieces);
            case Reply.Events events -> {
                Caller caller = Objects.requireNonNull(context.<Caller>get(CALLER));
                yield streaming
                        .open(context, operation.getOperationId(), caller, events)
                        .map(problem -> Refusals.refuse(context, problem))
                        .orElseGet(Future::succeededFuture);
            }
        };
    }

    /** Ends the event streams of this event loop. */
    public Future<Void> close() {
        return streaming.close();
    }
}
