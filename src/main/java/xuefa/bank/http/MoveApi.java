package xuefa.bank.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xuefa.bank.Fault;
import xuefa.bank.flow.BankRoles;
import xuefa.bank.flow.HearingOfWordings;
import xuefa.bank.flow.LookingAtAmendments;
import xuefa.bank.flow.LookingAtQuestions;
import xuefa.bank.flow.MovingQuestions;
import xuefa.bank.flow.QuestionBook.Item;
import xuefa.bank.flow.QuestionBook.Line;
import xuefa.bank.flow.QuestionBook.Move;
import xuefa.bank.flow.Questions;
import xuefa.bank.flow.RepointingQuestions;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;

/** Moving questions through their life: review, retirement, newer wordings. */
public final class MoveApi {
    private static final int PAGE = 50;

    private final BankRoles banks;
    private final MovingQuestions moving;
    private final RepointingQuestions repointing;
    private final LookingAtQuestions looking;
    private final LookingAtAmendments amendments;
    private final HearingOfWordings hearing;

    public MoveApi(
            BankRoles banks,
            MovingQuestions moving,
            RepointingQuestions repointing,
            LookingAtQuestions looking,
            LookingAtAmendments amendments,
            HearingOfWordings hearing) {
        this.banks = banks;
        this.moving = moving;
        this.repointing = repointing;
        this.looking = looking;
        this.amendments = amendments;
        this.hearing = hearing;
    }

    public void addTo(Api api) {
        api.on("submitQuestions", call -> move(call, Move.SUBMIT))
                .on("withdrawQuestions", call -> move(call, Move.WITHDRAW))
                .on("approveQuestions", call -> move(call, Move.APPROVE))
                .on("returnQuestions", call -> move(call, Move.RETURN))
                .on("retireQuestions", call -> move(call, Move.RETIRE))
                .on("reinstateQuestions", call -> move(call, Move.REINSTATE))
                .on("repointQuestions", call -> repoint(call.caller().personId(), call))
                .on("listReviewQueue", call -> queue(call.caller().personId(), call))
                .on("listAmendedQuestions", call -> Allowed.in(banks, call, person -> amended(call)));
    }

    private Future<Reply> move(Call call, Move move) {
        boolean explains = move == Move.RETURN || move == Move.RETIRE;
        String reason = reason(call);
        if (explains && reason == null) {
            return Future.succeededFuture(Allowed.fault("/reason", "missing"));
        }
        return moving.move(call.caller().personId(), move, items(call), reason).map(told -> {
            JsonArray lines = new JsonArray();
            told.forEach(each -> lines.add(json(each.line(), each.faults())));
            return Reply.ok(new JsonObject().put("items", lines));
        });
    }

    private static @Nullable String reason(Call call) {
        String reason = call.body().getString("reason", "").strip();
        return reason.isEmpty() ? null : reason;
    }

    private static List<Item> items(Call call) {
        return call.body().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .map(each -> new Item(UUID.fromString(each.getString("questionId")), each.getInteger("version")))
                .toList();
    }

    private static JsonObject json(Line line, List<Fault> faults) {
        JsonObject json = new JsonObject()
                .put("questionId", line.questionId().toString())
                .put("outcome", line.outcome().code());
        line.state().ifPresent(state -> json.put("state", state.code()));
        line.version().ifPresent(version -> json.put("version", version));
        line.code().ifPresent(code -> json.put("code", code));
        if (!faults.isEmpty()) {
            json.put("faults", ItemJson.faults(faults));
        }
        return json;
    }

    private Future<Reply> repoint(UUID person, Call call) {
        var order = new RepointingQuestions.Order(
                person,
                items(call),
                UUID.fromString(call.body().getString("toVersionId")),
                call.body().getBoolean("stillRight", false),
                reason(call));
        return repointing
                .repoint(order)
                .compose(lines -> hearing.hear().otherwiseEmpty().map(heard -> {
                    JsonArray json = new JsonArray();
                    lines.forEach(each -> json.add(json(each, List.of())));
                    return Reply.ok(new JsonObject().put("items", json));
                }));
    }

    private Future<Reply> queue(UUID person, Call call) {
        Optional<String> cursor = call.parameter("cursor");
        Optional<Questions.Place> after = cursor.flatMap(PlaceCursor::read);
        if (cursor.isPresent() && after.isEmpty()) {
            return Future.succeededFuture(Allowed.fault("cursor", "page"));
        }
        int limit = Allowed.limit(call, PAGE);
        return looking.queue(person, call.parameter("bankId").map(UUID::fromString), after, limit + 1)
                .map(queue -> {
                    JsonArray items = new JsonArray();
                    queue.items().stream().limit(limit).forEach(each -> items.add(json(each)));
                    Optional<String> next = queue.items().size() <= limit
                            ? Optional.empty()
                            : Optional.of(queue.items()
                                            .get(limit - 1)
                                            .waiting()
                                            .seen()
                                            .question())
                                    .map(last -> PlaceCursor.of(new Questions.Place(last.movedAt(), last.id())));
                    return Reply.ok(ItemJson.page(items, queue.total(), next));
                });
    }

    private static JsonObject json(LookingAtQuestions.Waiting waiting) {
        var seen = waiting.waiting().seen();
        JsonObject json = new JsonObject()
                .put("question", ItemJson.of(seen.question()))
                .put("bankName", seen.bankName())
                .put("submittedAt", seen.question().movedAt().toString())
                .put("submittedBy", ItemJson.of(waiting.waiting().submittedBy()))
                .put("own", seen.own())
                .put("content", ItemJson.of(waiting.content()))
                .put("faults", ItemJson.faults(waiting.faults()))
                .put("changes", ItemJson.changes(waiting.changes()));
        waiting.amended().ifPresent(amended -> json.put("amendment", ItemJson.of(amended)));
        return json;
    }

    private Future<Reply> amended(Call call) {
        Optional<String> cursor = call.parameter("cursor");
        Optional<UUID> after = cursor.flatMap(Allowed::uuid);
        if (cursor.isPresent() && after.isEmpty()) {
            return Future.succeededFuture(Allowed.fault("cursor", "page"));
        }
        int limit = Allowed.limit(call, PAGE);
        return amendments
                .amendedOf(call.id("bankId"), call.parameter("amended"), call.parameter("law"), after, limit + 1)
                .map(page -> {
                    JsonArray items = new JsonArray();
                    page.items().stream().limit(limit).forEach(each -> each.amended()
                            .ifPresent(amended -> items.add(new JsonObject()
                                    .put("question", ItemJson.of(each.question()))
                                    .put("amendment", ItemJson.of(amended)))));
                    Optional<String> next = page.items().size() <= limit
                            ? Optional.empty()
                            : Optional.of(
                                    page.items().get(limit - 1).question().id().toString());
                    return Reply.ok(ItemJson.page(items, page.total(), next));
                });
    }
}
