package xuefa.study.flow;

import io.vertx.core.Future;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.study.Meeting;
import xuefa.study.Stage;
import xuefa.study.YearFacts;
import xuefa.study.flow.StudySessions.Line;
import xuefa.study.flow.UnitsOnCourse.UnitCourse;

/** Word files for people to sign or to go on with. Each one that names people is noted in the record. */
public final class WritingPapers {
    /** Writes, where there is time for it. */
    public interface Office {
        Future<byte[]> plan(YearFacts facts);

        Future<byte[]> statement(YearFacts facts);

        Future<byte[]> signInSheet(StudySessions.Opened opened);
    }

    /** Notes exports in the record. */
    public interface Exports {
        Future<Void> note(Actor actor, UUID unitId, String paper, String subject);
    }

    /** @param name of the file, without its ending */
    @SuppressWarnings("ArrayRecordComponent")
    public record Written(String name, byte[] content) {}

    private final StudySessions sessions;
    private final Meetings meetings;
    private final UnitsOnCourse courses;
    private final Office office;
    private final Exports exports;

    public WritingPapers(
            StudySessions sessions, Meetings meetings, UnitsOnCourse courses, Office office, Exports exports) {
        this.sessions = sessions;
        this.meetings = meetings;
        this.courses = courses;
        this.office = office;
        this.exports = exports;
    }

    /** Empty when there is no such session. */
    public Future<Optional<Written>> signInSheet(Actor actor, Reach reach, UUID sessionId) {
        return sessions.find(reach, sessionId).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(Optional.empty());
            }
            var session = found.get().session();
            return office.signInSheet(found.get())
                    .compose(content -> exports.note(actor, session.unitId(), "signInSheet", sessionId.toString())
                            .map(Optional.of(new Written("签到表 " + session.plan().title(), content))));
        });
    }

    /** Empty when there is no such unit. */
    public Future<Optional<Written>> plan(Actor actor, Reach reach, UUID unitId, int year) {
        return paper(actor, reach, unitId, year, "学法计划", office::plan);
    }

    /** Empty when there is no such unit. */
    public Future<Optional<Written>> statement(Actor actor, Reach reach, UUID unitId, int year) {
        return paper(actor, reach, unitId, year, "述法报告草稿", office::statement);
    }

    private Future<Optional<Written>> paper(
            Actor actor, Reach reach, UUID unitId, int year, String name, Function<YearFacts, Future<byte[]>> writing) {
        return meetings.list(reach, unitId, year)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : facts(reach, unitId, year, found.get()).compose(facts -> writing.apply(facts)
                                .compose(content -> exports.note(actor, unitId, name, String.valueOf(year))
                                        .map(Optional.of(
                                                new Written(facts.unitName() + year + "年" + name, content))))));
    }

    private Future<YearFacts> facts(Reach reach, UUID unitId, int year, List<Meeting> met) {
        var filter = new StudySessions.Filter(year, Optional.of(unitId), Optional.empty(), Optional.empty(), "");
        return sessions.list(reach, filter)
                .compose(lines -> courses.in(reach, year).map(overview -> {
                    Optional<UnitCourse> course = overview.units().stream()
                            .filter(each -> each.unit().id().equals(unitId.toString()))
                            .findFirst();
                    List<Line> counted = lines.stream()
                            .filter(line -> line.session().stage() != Stage.CANCELLED)
                            .toList();
                    List<Line> held = counted.stream()
                            .filter(line -> line.session().stage().isOver())
                            .toList();
                    String name = course.map(each -> each.unit().name())
                            .or(() -> counted.stream()
                                    .map(line -> line.session().unitName())
                                    .findFirst())
                            .orElse("");
                    return new YearFacts(
                            name,
                            year,
                            counted.stream().map(Line::session).toList(),
                            met,
                            course.map(WritingPapers::duties).orElse(List.of()),
                            held.stream().mapToInt(Line::invited).sum(),
                            held.stream().mapToInt(Line::present).sum(),
                            overview.on());
                }));
    }

    private static List<YearFacts.Duty> duties(UnitCourse course) {
        return course.standings().stream()
                .map(each -> new YearFacts.Duty(
                        each.owed().obligation().title(),
                        each.owed().obligation().source(),
                        plain(each.owed().required()),
                        plain(each.owed().done()),
                        plain(each.owed().missing())))
                .toList();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
