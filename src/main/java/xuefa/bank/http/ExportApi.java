package xuefa.bank.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.bank.QuestionState;
import xuefa.bank.flow.ExportingQuestions;
import xuefa.bank.flow.ExportingQuestions.Order;
import xuefa.bank.flow.ExportingQuestions.Outcome;
import xuefa.bank.flow.ExportingQuestions.Wanted;
import xuefa.bank.flow.LookingAtQuestions;
import xuefa.bank.flow.Questions;
import xuefa.bank.format.ExportedFile;
import xuefa.bank.format.sheet.SheetTemplate;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Problem;
import xuefa.shared.http.Reply;

/** Questions of a bank as files, over HTTP; for editors and publishers. */
public final class ExportApi {
    private static final String FILE = "application/octet-stream";
    private static final String TITLE = "法律知识考试";
    private static final int AGAIN_SECONDS = 10;

    private final ExportingQuestions exporting;

    public ExportApi(ExportingQuestions exporting) {
        this.exporting = exporting;
    }

    public void addTo(Api api) {
        api.on("getQuestionTemplate", call -> Future.succeededFuture(template()))
                .on("previewExport", call -> export(call, ExportApi::preview))
                .on("exportQuestions", call -> export(call, ExportApi::file));
    }

    private static Reply template() {
        try {
            return new Reply.Body(200, Buffer.buffer(SheetTemplate.bytes()), Map.of("Content-Type", FILE));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Future<Reply> export(Call call, Function<Outcome.Written, Reply> answer) {
        var shape = new ExportedFile.Shape(
                call.parameter("format").orElseThrow(),
                call.parameter("key").map("true"::equals).orElse(false),
                call.parameter("title").filter(title -> !title.isBlank()).orElse(TITLE));
        var order = new Order(call.id("bankId"), wanted(call, shape), shape);
        return exporting.export(call.caller().personId(), order).map(outcome -> switch (outcome) {
            case Outcome.Written written -> answer.apply(written);
            case Outcome.Unknown unknown -> Reply.problem(404, "bank.unknown");
            case Outcome.Nothing nothing -> Reply.problem(409, "export.nothing");
            case Outcome.TooMany tooMany -> Reply.problem(409, "export.too-many");
            case Outcome.NoFont noFont -> Reply.problem(409, "export.no-font");
            case Outcome.Crowded crowded ->
                Reply.problem(Problem.of(503, "import.crowded").retryAfter(AGAIN_SECONDS));
        });
    }

    private static Wanted wanted(Call call, ExportedFile.Shape shape) {
        Optional<String> release = call.parameter("release");
        if (release.isPresent()) {
            return new Wanted.Released(UUID.fromString(release.get()));
        }
        var query = LookingAtQuestions.Query.of(call.parameter("search").orElse(""));
        return new Wanted.Listed(new Questions.Filter(
                call.id("bankId"),
                query.words(),
                query.articles(),
                query.code(),
                call.parameter("state").map(QuestionState::of),
                call.parameter("kind"),
                call.parameter("difficulty"),
                call.parameter("law"),
                call.parameter("topic"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Order.limit(shape)));
    }

    private static Reply preview(Outcome.Written written) {
        return Reply.ok(ImportJson.losses(
                written.chosen(), written.file().written(), written.file().losses()));
    }

    private static Reply file(Outcome.Written written) {
        String name = URLEncoder.encode(written.name() + "." + written.file().extension(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return new Reply.Body(
                200,
                Buffer.buffer(written.file().content()),
                Map.of("Content-Type", FILE, "Content-Disposition", "attachment; filename*=UTF-8''" + name));
    }
}
