package xuefa.app.demo;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import xuefa.exam.Exam;
import xuefa.exam.ExamRules;
import xuefa.exam.MultipleScoring;
import xuefa.exam.Publication;
import xuefa.exam.Sitting;
import xuefa.exam.store.ExamWriting;
import xuefa.exam.store.ExamWriting.Seat;
import xuefa.paper.Blueprint;
import xuefa.paper.DrawSecret;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;

/** A small exam of a township to come, whose draw was committed before the regulation was amended: its officer has to decide. */
final class DemoNormsExam {
    private static final String TITLE = "执法规范办法小测（演示）";
    private static final String TOWNSHIP = "枫砚镇人民政府";
    private static final Blueprint BLUEPRINT = Blueprint.parse("""
            {"sections": [{"title": "单项选择题", "kind": "single", "marksHundredths": 2000,
                           "quotas": [{"count": 5, "laws": [], "difficulties": []}]}]}
            """.getBytes(StandardCharsets.UTF_8));
    private static final ExamRules RULES = new ExamRules(
            10,
            1,
            6000,
            8000,
            9000,
            MultipleScoring.HALF_FOR_SUBSET,
            Publication.AT_ONCE,
            Publication.AFTER_CLOSING,
            30,
            3);

    private final RecordStore store;
    private final Instant now;
    private final ZoneId zone;

    DemoNormsExam(RecordStore store, Instant now, ZoneId zone) {
        this.store = store;
        this.now = now;
        this.zone = zone;
    }

    /** @param digest of the release that its papers are drawn from */
    Future<Void> hold(UUID unitId, String digest) {
        var exam = new Exam(Ids.next(), unitId, TITLE, digest, BLUEPRINT, RULES, DrawSecret.random(new SecureRandom()));
        var day = now.atZone(zone).toLocalDate();
        var sitting = new Sitting(
                Ids.next(),
                exam.id(),
                day.plusDays(6).atTime(LocalTime.of(9, 0)).atZone(zone).toInstant(),
                day.plusDays(6).atTime(LocalTime.of(17, 0)).atZone(zone).toInstant());
        return store.query(DemoBankSql.OFFICERS, Tuple.of(TOWNSHIP)).compose(rows -> {
            List<Seat> seats = new ArrayList<>();
            rows.forEach(row -> seats.add(new Seat(row.getUUID("person_id"), row.getUUID("unit_id"))));
            return store.inTransaction(
                    tx -> ExamWriting.add(tx, exam).compose(done -> ExamWriting.add(tx, exam, sitting, seats)));
        });
    }
}
