package xuefa.bank.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import xuefa.audit.Deed;
import xuefa.audit.store.AuditEntries;
import xuefa.bank.QuestionReport;
import xuefa.bank.flow.AnsweringReports;
import xuefa.bank.flow.AnsweringReports.Line;
import xuefa.bank.flow.AnsweringReports.Lines;
import xuefa.bank.flow.ReleasedQuestions;
import xuefa.bank.flow.ReportingErrors;
import xuefa.bank.flow.ReportingErrors.New;
import xuefa.bank.flow.ReportingErrors.Outcome;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Reports of errors and their answers in PostgreSQL. */
public final class ReportStore implements ReportingErrors.Reports, AnsweringReports.Inboxes, ReleasedQuestions {
    private final RecordStore store;
    private final ReleaseStore releases;

    public ReportStore(RecordStore store, ReleaseStore releases) {
        this.store = store;
        this.releases = releases;
    }

    @Override
    public Future<Optional<Found>> find(String releaseDigest, String questionId) {
        return releases.find(releaseDigest)
                .map(release -> release.flatMap(
                        known -> known.find(questionId).map(question -> new Found(question, known.laws()))));
    }

    @Override
    public Future<Outcome> add(New report) {
        String person = report.reporterId().toString();
        return store.inTransaction(tx -> tx.query(ReportSql.ONE_AT_A_TIME, Tuple.of(person))
                .compose(alone -> tx.query(ReportSql.BEFORE, Tuple.of(report.reporterId(), report.key())))
                .compose(before -> before.size() > 0
                        ? Future.succeededFuture(
                                new Outcome.Reported(before.iterator().next().getUUID("id")))
                        : addNew(tx, report)));
    }

    private static Future<Outcome> addNew(Tx tx, New report) {
        return tx.query(ReportSql.STILL_OPEN, Tuple.of(report.reporterId(), report.questionDigest()))
                .compose(open -> open.iterator().next().getBoolean("open")
                        ? Future.succeededFuture(new Outcome.StillOpen())
                        : tx.query(ReportSql.RECENT, Tuple.of(report.reporterId(), (double)
                                        ReportingErrors.WINDOW.toSeconds()))
                                .compose(recent -> {
                                    Row row = recent.iterator().next();
                                    return row.getInteger("reports") < ReportingErrors.MOST
                                            ? write(tx, report)
                                            : Future.succeededFuture(new Outcome.TooMany(
                                                    Duration.ofSeconds(Math.max(1, row.getInteger("wait")))));
                                }));
    }

    private static Future<Outcome> write(Tx tx, New report) {
        UUID id = Ids.next();
        return tx.query(
                        ReportSql.ADD,
                        Tuple.of(id, report.reporterId(), report.key(), report.attemptId())
                                .addString(report.questionId())
                                .addString(report.questionDigest())
                                .addString(report.releaseDigest())
                                .addUUID(report.holderUnitId())
                                .addString(report.kind().code())
                                .addString(report.words()))
                .map(added -> new Outcome.Reported(id));
    }

    @Override
    public Future<List<QuestionReport>> of(UUID reporterId) {
        return store.query(ReportSql.OF, Tuple.of(reporterId)).map(rows -> all(rows, ReportStore::read));
    }

    @Override
    public Future<Void> seen(UUID reporterId) {
        return store.query(ReportSql.SEEN, Tuple.of(reporterId)).mapEmpty();
    }

    @Override
    public Future<Lines> lines(UUID editorId, boolean open) {
        return store.query(ReportSql.LINES, Tuple.of(editorId, open)).map(rows -> {
            int total = rows.size() == 0 ? 0 : rows.iterator().next().getInteger("total");
            return new Lines(all(rows, ReportStore::line), total);
        });
    }

    @Override
    public Future<Optional<QuestionReport>> find(UUID editorId, UUID reportId) {
        return store.query(ReportSql.FIND, Tuple.of(editorId, reportId))
                .map(rows -> all(rows, ReportStore::read).stream().findFirst());
    }

    @Override
    public Future<List<QuestionReport>> alike(UUID editorId, String questionDigest) {
        return store.query(ReportSql.ALIKE, Tuple.of(editorId, questionDigest))
                .map(rows -> all(rows, ReportStore::read));
    }

    @Override
    public Future<Optional<UUID>> bankQuestion(String releaseDigest, String questionId) {
        return store.query(ReportSql.BANK_QUESTION, Tuple.of(releaseDigest, questionId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getUUID("question_id")));
    }

    @Override
    public Future<Boolean> answer(AnsweringReports.Answer answer, String questionDigest) {
        String verdict = answer.accepted() ? "accepted" : "declined";
        Tuple row = Tuple.of(
                answer.editorId(), answer.reportId(), questionDigest, answer.alike(), verdict, answer.reason());
        return store.inTransaction(tx -> tx.query(ReportSql.ANSWER, row).compose(answered -> {
                    List<Deed> deeds = new ArrayList<>();
                    for (Row each : answered) {
                        deeds.add(Deed.of("bank.reportAnswered", "questionReport", each.getUUID("report_id"))
                                .at(each.getUUID("unit_id"))
                                .after(BankDeeds.json().put("verdict", verdict))
                                .because(answer.reason()));
                    }
                    return AuditEntries.add(tx, answer.editorId(), deeds);
                }))
                .compose(done ->
                        store.query(ReportSql.HAS_ANSWER, Tuple.of(answer.reportId(), verdict, answer.reason())))
                .map(rows -> rows.iterator().next().getBoolean("same"));
    }

    private static Line line(Row row) {
        return new Line(
                row.getUUID("report_id"),
                row.getString("question_id"),
                row.getString("release_digest"),
                Arrays.stream(row.getArrayOfStrings("kinds"))
                        .map(QuestionReport.Kind::of)
                        .collect(Collectors.toSet()),
                row.getInteger("reports"),
                row.getInteger("open"),
                row.getOffsetDateTime("last_at").toInstant());
    }

    private static QuestionReport read(Row row) {
        String verdict = row.getString("verdict");
        return new QuestionReport(
                row.getUUID("id"),
                row.getString("question_id"),
                row.getString("question_digest"),
                row.getString("release_digest"),
                QuestionReport.Kind.of(row.getString("kind")),
                row.getString("words"),
                row.getOffsetDateTime("reported_at").toInstant(),
                verdict == null
                        ? Optional.empty()
                        : Optional.of(new QuestionReport.Answer(
                                verdict.equals("accepted"),
                                row.getString("reason"),
                                row.getOffsetDateTime("answered_at").toInstant(),
                                row.getOffsetDateTime("seen_at") != null)));
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> reading) {
        return StreamSupport.stream(rows.spliterator(), false).map(reading).toList();
    }
}
