package xuefa.app.demo;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import xuefa.bank.Question;
import xuefa.bank.QuestionReport;
import xuefa.bank.flow.AnsweringReports;
import xuefa.bank.flow.ReportingErrors;
import xuefa.bank.store.ReleaseStore;
import xuefa.bank.store.ReportStore;
import xuefa.exam.ExamDraft;
import xuefa.exam.flow.DraftingExam;
import xuefa.exam.flow.PublishingExam;
import xuefa.paper.Paper;
import xuefa.shared.store.RecordStore;

/** Makes exams and reports of the demo as the wizard, phones and editors make them. What is there already stays as it is. */
public final class PublishingDemo {
    private static final String OFFICER = "examofficer";

    private final RecordStore store;
    private final DraftingExam drafting;
    private final PublishingExam publishing;
    private final ReleaseStore releases;
    private final ReportingErrors reporting;
    private final AnsweringReports answering;
    private final ZoneId zone;

    public PublishingDemo(RecordStore store, DraftingExam drafting, PublishingExam publishing, ZoneId zone) {
        this.store = store;
        this.drafting = drafting;
        this.publishing = publishing;
        this.releases = new ReleaseStore(store, ReleaseStore.newCache());
        ReportStore reports = new ReportStore(store, releases);
        this.reporting = new ReportingErrors(reports, reports);
        this.answering = new AnsweringReports(reports, reports);
        this.zone = zone;
    }

    /** What the record says of the demo that was loaded. */
    private record Ground(UUID officerId, UUID unitId, String releaseDigest, Instant now, Map<String, UUID> units) {}

    /** Does nothing where there is no demo. May be repeated at every start. */
    public Future<Void> load() {
        PublishingScript script = DemoFiles.publishing();
        return store.query(DemoSql.GROUND, Tuple.of(OFFICER)).compose(rows -> {
            if (rows.size() == 0) {
                return Future.succeededFuture();
            }
            return ground(rows.iterator().next())
                    .compose(ground -> plans(script, ground))
                    .compose(done -> reports(script));
        });
    }

    private Future<Ground> ground(Row row) {
        return store.query(DemoSql.UNITS_BY_NAME).map(rows -> {
            Map<String, UUID> byName = new HashMap<>();
            rows.forEach(unit -> byName.put(unit.getString("name"), unit.getUUID("id")));
            Map<String, UUID> byKey = new HashMap<>();
            DemoFiles.read().region().units().forEach(line -> {
                UUID id = byName.get(line.name());
                if (id != null) {
                    byKey.put(line.key(), id);
                }
            });
            return new Ground(
                    row.getUUID("person_id"),
                    row.getUUID("unit_id"),
                    row.getString("release_digest"),
                    row.getOffsetDateTime("now").toInstant(),
                    byKey);
        });
    }

    private Future<Void> plans(PublishingScript script, Ground ground) {
        Future<Void> all = Future.succeededFuture();
        for (PublishingScript.PlanLine line : script.plans()) {
            all = all.compose(before -> plan(line, ground));
        }
        return all;
    }

    private Future<Void> plan(PublishingScript.PlanLine line, Ground ground) {
        LocalDate today = ground.now().atZone(zone).toLocalDate();
        var plan = line.plan(
                ground.releaseDigest(),
                today,
                zone,
                key -> Objects.requireNonNull(ground.units().get(key), key));
        return drafting.begin(ground.officerId(), ground.unitId(), key(line.title()), plan)
                .compose(begun -> line.publish()
                                && begun instanceof DraftingExam.Outcome.Kept kept
                                && kept.draft().state() == ExamDraft.State.DRAFT
                                && kept.draft().version() == 1
                        ? publish(ground, kept.draft())
                        : Future.succeededFuture());
    }

    private Future<Void> publish(Ground ground, ExamDraft draft) {
        return publishing
                .publish(ground.officerId(), draft.id(), draft.version())
                .compose(outcome -> {
                    boolean done = outcome instanceof PublishingExam.Outcome.Published;
                    return done
                            ? Future.succeededFuture()
                            : Future.failedFuture(
                                    new IllegalStateException("the demo's exam can't be published: " + outcome));
                });
    }

    private Future<Void> reports(PublishingScript script) {
        Future<Void> all = Future.succeededFuture();
        for (PublishingScript.ReportLine line : script.reports()) {
            all = all.compose(before -> store.query(DemoSql.PAPER_OF, Tuple.of(line.username())))
                    .compose(rows -> rows.size() == 0
                            ? Future.succeededFuture()
                            : report(line, rows.iterator().next()));
        }
        return all;
    }

    private Future<Void> report(PublishingScript.ReportLine line, Row row) {
        String digest = row.getString("release_digest");
        Paper paper = Paper.parse(row.getBuffer("content").getBytes());
        return releases.find(digest).compose(release -> {
            int index = paper.items().toList().get(line.question() - 1).poolIndex();
            Question question = release.orElseThrow().questions().get(index);
            var report = new ReportingErrors.New(
                    row.getUUID("person_id"),
                    key(line.words()),
                    row.getUUID("attempt_id"),
                    question.id(),
                    question.digest(),
                    digest,
                    row.getUUID("unit_id"),
                    QuestionReport.Kind.of(line.kind()),
                    line.words());
            return reporting.report(report).compose(outcome -> answer(line, outcome));
        });
    }

    private Future<Void> answer(PublishingScript.ReportLine line, ReportingErrors.Outcome outcome) {
        if (line.answer().isEmpty() || !(outcome instanceof ReportingErrors.Outcome.Reported reported)) {
            return Future.succeededFuture();
        }
        return store.query(DemoSql.AN_EDITOR)
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture()
                        : answering
                                .answer(new AnsweringReports.Answer(
                                        rows.iterator().next().getUUID("person_id"),
                                        reported.reportId(),
                                        line.accepted(),
                                        line.answer(),
                                        false))
                                .mapEmpty());
    }

    /** The same in every run. */
    private static UUID key(String text) {
        return UUID.nameUUIDFromBytes(("demo " + text).getBytes(StandardCharsets.UTF_8));
    }
}
