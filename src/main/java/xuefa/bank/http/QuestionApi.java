package xuefa.bank.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xuefa.bank.ComparingContents;
import xuefa.bank.Content;
import xuefa.bank.QuestionState;
import xuefa.bank.flow.BankRoles;
import xuefa.bank.flow.CheckingQuestions;
import xuefa.bank.flow.HearingOfWordings;
import xuefa.bank.flow.LookingAtQuestions;
import xuefa.bank.flow.QuestionBook;
import xuefa.bank.flow.QuestionBook.Created;
import xuefa.bank.flow.QuestionBook.Saved;
import xuefa.bank.flow.Questions;
import xuefa.bank.flow.Questions.Seen;
import xuefa.bank.flow.Roles;
import xuefa.bank.gate.GateJson;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Questions, for those who write and judge them. */
public final class QuestionApi {
    private static final int PAGE = 50;

    private final BankRoles banks;
    private final Questions questions;
    private final QuestionBook book;
    private final LookingAtQuestions looking;
    private final CheckingQuestions checking;
    private final HearingOfWordings hearing;

    public QuestionApi(
            BankRoles banks,
            Questions questions,
            QuestionBook book,
            LookingAtQuestions looking,
            CheckingQuestions checking,
            HearingOfWordings hearing) {
        this.banks = banks;
        this.questions = questions;
        this.book = book;
        this.looking = looking;
        this.checking = checking;
        this.hearing = hearing;
    }

    public void addTo(Api api) {
        api.on("listQuestions", call -> Allowed.in(banks, call, person -> list(call)))
                .on("createQuestion", call -> Allowed.in(banks, call, person -> create(person, call)))
                .on("checkQuestion", call -> Allowed.in(banks, call, person -> check(call)))
                .on("getQuestion", call -> get(call.caller().personId(), call.id("questionId"), 200))
                .on("saveQuestion", call -> seen(call, seen -> save(seen, call)))
                .on("getQuestionVersion", call -> seen(call, seen -> version(call)));
    }

    private Future<Reply> seen(Call call, Function<Seen, Future<Reply>> answer) {
        UUID questionId = call.id("questionId");
        return questions.see(call.caller().personId(), Set.of(questionId)).compose(found -> Optional.ofNullable(
                        found.get(questionId))
                .map(answer)
                .orElseGet(() -> Future.succeededFuture(unknown())));
    }

    private static Reply unknown() {
        return Reply.problem(404, "question.unknown");
    }

    private Future<Reply> list(Call call) {
        Optional<String> cursor = call.parameter("cursor");
        Optional<Questions.Place> before = cursor.flatMap(PlaceCursor::read);
        if (cursor.isPresent() && before.isEmpty()) {
            return Future.succeededFuture(Allowed.fault("cursor", "page"));
        }
        String typed = call.parameter("search").orElse("");
        if (LookingAtQuestions.Query.isVain(typed)) {
            return Future.succeededFuture(Reply.ok(page(new JsonArray(), 0, Optional.empty())));
        }
        var query = LookingAtQuestions.Query.of(typed);
        int limit = Allowed.limit(call, PAGE);
        var filter = new Questions.Filter(
                call.id("bankId"),
                query.words(),
                query.articles(),
                query.code(),
                call.parameter("state").map(QuestionState::of),
                call.parameter("kind"),
                call.parameter("difficulty"),
                call.parameter("law"),
                call.parameter("topic"),
                call.parameter("authorId").map(UUID::fromString),
                call.parameter("amended"),
                before,
                limit + 1);
        return questions.list(filter).map(page -> {
            JsonArray items = new JsonArray();
            page.items().stream().limit(limit).forEach(each -> items.add(ItemJson.of(each)));
            Optional<String> next = page.items().size() <= limit
                    ? Optional.empty()
                    : Optional.of(PlaceCursor.of(new Questions.Place(
                            page.items().get(limit - 1).changedAt(),
                            page.items().get(limit - 1).id())));
            return Reply.ok(page(items, page.total(), next));
        });
    }

    private static JsonObject page(JsonArray items, int total, Optional<String> next) {
        return ItemJson.page(items, Math.min(total, Questions.MOST_COUNTED), next)
                .put("totalIsMore", total > Questions.MOST_COUNTED);
    }

    private static Content content(Call call) {
        return Content.read(call.body().getJsonObject("content").encode());
    }

    private static @Nullable String note(Call call) {
        String note = call.body().getString("note", "").strip();
        return note.isEmpty() ? null : note;
    }

    private Future<Reply> create(UUID person, Call call) {
        var fresh = new QuestionBook.NewQuestion(
                call.id("bankId"),
                person,
                UUID.fromString(call.body().getString("idempotencyKey")),
                content(call),
                note(call));
        return book.create(fresh).compose(created -> switch (created) {
            case Created.New made -> heard().compose(done -> get(person, made.questionId(), 201));
            case Created.There there -> get(person, there.questionId(), 200);
            case Created.KeyReused reused -> Future.succeededFuture(Reply.problem(409, "question.key-reused"));
        });
    }

    /** What a newer wording does to it is in the record, and will be told later if it can't be told now. */
    private Future<Void> heard() {
        return hearing.hear().otherwiseEmpty();
    }

    private Future<Reply> check(Call call) {
        UUID bankId = call.id("bankId");
        Content content = content(call);
        Optional<UUID> self =
                Optional.ofNullable(call.body().getString("questionId")).map(UUID::fromString);
        UUID key = self.orElse(bankId);
        return checking.faults(List.of(new CheckingQuestions.Asked(key, bankId, null, content)))
                .compose(faults -> checking.alike(bankId, content, self).map(alike -> {
                    JsonArray others = new JsonArray();
                    alike.forEach(each -> others.add(ItemJson.object(GateJson.like(
                            each.question().id(),
                            each.question().code(),
                            each.question().state().code(),
                            each.percent(),
                            each.content()))));
                    return Reply.ok(new JsonObject()
                            .put("faults", ItemJson.faults(faults.getOrDefault(key, List.of())))
                            .put("alike", others));
                }));
    }

    private Future<Reply> get(UUID person, UUID questionId, int status) {
        return looking.one(person, questionId).map(found -> found.map(view -> Reply.of(status, ViewJson.of(view)))
                .orElseGet(QuestionApi::unknown));
    }

    private Future<Reply> save(Seen seen, Call call) {
        if (!seen.roles().contains(Roles.EDITOR)) {
            return Future.succeededFuture(Allowed.notAllowed());
        }
        UUID person = call.caller().personId();
        Content content = content(call);
        var edit = new QuestionBook.Edit(
                seen.question().id(), person, call.body().getInteger("basedOn"), content, note(call));
        return book.save(edit).compose(saved -> switch (saved) {
            case Saved.As as ->
                heard().compose(done -> get(person, seen.question().id(), 200));
            case Saved.ChangedMeanwhile meanwhile -> Future.succeededFuture(conflict(meanwhile, content));
            case Saved.Retired retired -> Future.succeededFuture(Reply.problem(409, "question.retired"));
            case Saved.Unknown none -> Future.succeededFuture(unknown());
        });
    }

    private static Reply conflict(Saved.ChangedMeanwhile meanwhile, Content yours) {
        var theirs = meanwhile.newest();
        JsonArray fields = new JsonArray();
        ComparingContents.clashes(meanwhile.base(), theirs.content(), yours)
                .forEach(clash -> fields.add(new JsonObject()
                        .put("pointer", clash.pointer())
                        .put("base", clash.base())
                        .put("theirs", clash.theirs())
                        .put("yours", clash.yours())
                        .put("both", clash.both())));
        JsonObject conflict = new JsonObject()
                .put("version", theirs.number())
                .put("author", ItemJson.of(theirs.author()))
                .put("savedAt", theirs.savedAt().toString())
                .put("content", ItemJson.of(theirs.content()))
                .put("fields", fields);
        return Reply.problem(Problem.of(409, "question.changed-meanwhile").with("conflict", conflict));
    }

    private Future<Reply> version(Call call) {
        int number = Integer.parseInt(call.parameter("version").orElseThrow());
        return questions.versions(call.id("questionId")).map(versions -> {
            for (int i = 0; i < versions.size(); i++) {
                if (versions.get(i).number() == number) {
                    var version = versions.get(i);
                    var changes = i + 1 < versions.size()
                            ? ComparingContents.between(versions.get(i + 1).content(), version.content())
                            : List.<ComparingContents.Changed>of();
                    return Reply.ok(ViewJson.of(version, changes).put("content", ItemJson.of(version.content())));
                }
            }
            return unknown();
        });
    }
}
