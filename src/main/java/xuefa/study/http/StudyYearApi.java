package xuefa.study.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;
import xuefa.study.flow.UnitsOnCourse;
import xuefa.study.flow.UnitsOnCourse.LeaderCourse;
import xuefa.study.flow.UnitsOnCourse.UnitCourse;
import xuefa.study.flow.WritingPapers;
import xuefa.training.Owed;

/** A year of law study over HTTP: who is on course, and papers to print. */
public final class StudyYearApi {
    private final UnitsOnCourse courses;
    private final WritingPapers papers;

    public StudyYearApi(UnitsOnCourse courses, WritingPapers papers) {
        this.courses = courses;
        this.papers = papers;
    }

    public void addTo(Api api) {
        api.on("getStudyOverview", this::overview)
                .on("getStudyPlanPaper", this::plan)
                .on("getStatementPaper", this::statement)
                .on("getSignInSheet", this::sheet);
    }

    private static int year(Call call) {
        return Integer.parseInt(call.parameter("year").orElseThrow());
    }

    private Future<Reply> overview(Call call) {
        return courses.in(call.reach(), year(call)).map(found -> {
            JsonArray units = new JsonArray();
            found.units().forEach(each -> units.add(json(each)));
            JsonArray leaders = new JsonArray();
            found.leaders().forEach(each -> each.owed().forEach(owed -> leaders.add(json(each, owed))));
            return Reply.ok(new JsonObject()
                    .put("on", found.on().toString())
                    .put("units", units)
                    .put("leaders", leaders));
        });
    }

    private static JsonObject json(UnitCourse course) {
        JsonArray standings = new JsonArray();
        course.standings()
                .forEach(each -> standings.add(json(each.owed())
                        .put("planned", each.planned())
                        .put("course", each.course().code())));
        return new JsonObject()
                .put("unitId", course.unit().id())
                .put("name", course.unit().name())
                .put("kind", course.unit().kind())
                .put("sessions", course.sessions())
                .put("held", course.held())
                .put("standings", standings);
    }

    private static JsonObject json(LeaderCourse leader, Owed owed) {
        return json(owed)
                .put("personId", leader.person().id())
                .put("name", leader.person().name())
                .put("unitName", leader.unit());
    }

    private static JsonObject json(Owed owed) {
        JsonObject json = new JsonObject()
                .put("obligation", owed.obligation().id())
                .put("title", owed.obligation().title())
                .put("source", owed.obligation().source())
                .put("measuredIn", owed.measuredIn())
                .put("required", number(owed.required()))
                .put("done", number(owed.done()))
                .put("missing", number(owed.missing()))
                .put("verdict", owed.verdict().code());
        owed.due().ifPresent(due -> json.put("due", due.toString()));
        return json;
    }

    private static int number(BigDecimal number) {
        return number.intValueExact();
    }

    private Future<Reply> plan(Call call) {
        return papers.plan(call.actor(), call.reach(), call.id("unitId"), year(call))
                .map(StudyYearApi::paper);
    }

    private Future<Reply> statement(Call call) {
        return papers.statement(call.actor(), call.reach(), call.id("unitId"), year(call))
                .map(StudyYearApi::paper);
    }

    private static Reply paper(Optional<WritingPapers.Written> written) {
        return written.map(StudyYearApi::download).orElseGet(() -> Reply.problem(404, "study.no-unit"));
    }

    private static Reply download(WritingPapers.Written written) {
        return EvidenceApi.download(written.name() + ".docx", written.content());
    }

    private Future<Reply> sheet(Call call) {
        UUID session = call.id("sessionId");
        return papers.signInSheet(call.actor(), call.reach(), session)
                .map(written -> written.map(StudyYearApi::download).orElseGet(StudyApi::unknown));
    }
}
