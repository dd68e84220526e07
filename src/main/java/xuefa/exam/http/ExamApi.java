package xuefa.exam.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import xuefa.exam.Exam;
import xuefa.exam.ExamRules;
import xuefa.exam.Grade;
import xuefa.exam.flow.LookingAtExams;
import xuefa.exam.flow.LookingAtExams.Detail;
import xuefa.exam.flow.LookingAtExams.Seat;
import xuefa.shared.Marks;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;

/** Exams and sittings over HTTP. */
public final class ExamApi {
    private final LookingAtExams looking;

    public ExamApi(LookingAtExams looking) {
        this.looking = looking;
    }

    public void addTo(Api api) {
        api.on("listMyExams", this::mine).on("getSitting", this::sitting);
    }

    private Future<Reply> mine(Call call) {
        return looking.of(call.caller().personId()).map(seats -> {
            JsonArray items = new JsonArray();
            seats.forEach(seat -> items.add(item(seat)));
            return Reply.ok(new JsonObject().put("items", items));
        });
    }

    private Future<Reply> sitting(Call call) {
        return looking.one(call.caller().personId(), call.id("sittingId")).map(found -> found.map(ExamApi::detail)
                .map(Reply::ok)
                .orElseGet(() -> Reply.problem(404, "sitting.unknown")));
    }

    private static JsonObject common(Seat seat) {
        Exam exam = seat.exam();
        JsonObject json = new JsonObject()
                .put("sittingId", seat.sitting().id().toString())
                .put("examId", exam.id().toString())
                .put("title", exam.title())
                .put("state", seat.state().code())
                .put("opensAt", seat.sitting().opensAt().toString())
                .put("closesAt", seat.sitting().closesAt().toString())
                .put("minutes", exam.rules().minutes())
                .put("attemptsLeft", seat.attemptsLeft())
                .put("fullMarks", exam.fullMarks().toDecimal())
                .put("passMarks", new Marks(exam.rules().passHundredths()).toDecimal());
        seat.standing()
                .open()
                .or(() -> seat.standing().newest())
                .ifPresent(attempt -> json.put("attemptId", attempt.toString()));
        return json;
    }

    private static JsonObject item(Seat seat) {
        JsonObject json = common(seat).put("questions", seat.exam().blueprint().questions());
        if (seat.isScoreShown()) {
            seat.standing().best().ifPresent(best -> {
                Grade grade = seat.exam().rules().grade(best);
                json.put(
                        "best",
                        new JsonObject()
                                .put("score", best.toDecimal())
                                .put("passed", grade != Grade.FAIL)
                                .put("grade", grade.code()));
            });
        }
        return json;
    }

    private static JsonObject detail(Detail detail) {
        Seat seat = detail.seat();
        ExamRules rules = seat.exam().rules();
        JsonArray sections = new JsonArray();
        seat.exam()
                .blueprint()
                .sections()
                .forEach(section -> sections.add(new JsonObject()
                        .put("title", section.title())
                        .put("kind", section.kind())
                        .put("questions", section.questions())
                        .put("marksEach", new Marks(section.marksHundredths()).toDecimal())));
        JsonObject json = common(seat)
                .put("attemptsAllowed", rules.attemptsAllowed())
                .put("sections", sections)
                .put(
                        "grades",
                        new JsonArray()
                                .add(grade(Grade.EXCELLENT, rules.excellentHundredths()))
                                .add(grade(Grade.GOOD, rules.goodHundredths()))
                                .add(grade(Grade.PASS, rules.passHundredths())))
                .put("scoresPublished", rules.scores().code())
                .put("questionsPublished", rules.questions().code())
                .put("drawSecretHash", seat.exam().secretHash().hex())
                .put("now", seat.now().toString());
        detail.secret().ifPresent(secret -> json.put("drawSecret", secret));
        return json;
    }

    private static JsonObject grade(Grade grade, int hundredths) {
        return new JsonObject().put("grade", grade.code()).put("fromMarks", new Marks(hundredths).toDecimal());
    }
}
