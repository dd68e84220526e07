package xuefa.certificate.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.Kinds;
import xuefa.audit.Sheets;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.RowVersions;
import xuefa.audit.store.ToSeal;
import xuefa.certificate.AskedStep;
import xuefa.certificate.CertificateEvent;
import xuefa.certificate.CertificateState;
import xuefa.certificate.CertificateStep;
import xuefa.certificate.Judged;
import xuefa.certificate.Renewal;
import xuefa.certificate.RenewalRule;
import xuefa.certificate.RenewalRule.Act;
import xuefa.certificate.RenewalRules;
import xuefa.certificate.ReviewLevel;
import xuefa.certificate.ReviewLife;
import xuefa.certificate.ReviewState;
import xuefa.certificate.ReviewStep;
import xuefa.certificate.Validity;
import xuefa.certificate.flow.Certificates;
import xuefa.certificate.flow.DecidingRenewal;
import xuefa.certificate.flow.DecidingRenewal.Asked;
import xuefa.certificate.flow.RenewalOutcome;
import xuefa.notice.Notice;
import xuefa.notice.store.Outbox;
import xuefa.shared.Ids;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Steps in PostgreSQL: the step with its checks, the review, the certificate's event, deed, seal and notice together. */
public final class RenewalStepStore implements DecidingRenewal.Steps {
    private final RecordStore store;
    private final Certificates certificates;

    public RenewalStepStore(RecordStore store, Certificates certificates) {
        this.store = store;
        this.certificates = certificates;
    }

    private record Locked(Row row, List<ReviewLevel> levels, ReviewLife life) {
        UUID id() {
            return row.getUUID("id");
        }

        UUID certificate() {
            return row.getUUID("certificate_id");
        }

        boolean isInRenewal() {
            return row.getString("certificate_state").equals(CertificateState.IN_RENEWAL.code());
        }

        boolean isRenewing() {
            return row.getString("act").equals(Act.RENEW.code());
        }

        ReviewLevel level() {
            return levels.get(life.level());
        }

        Optional<RenewalRule> rule() {
            return new RenewalRules(CampaignRules.of(row)).of(row.getString("kind"));
        }

        AskedStep inspecting(AskedStep step, LocalDate day) {
            return rule().map(rule -> step.inspecting(rule.inspectedYear(day))).orElse(step);
        }
    }

    /** Takes back everything when the certificate doesn't allow what the review comes to. */
    private static final class CertificateRefuses extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String code;

        CertificateRefuses(String code) {
            super(code);
            this.code = code;
        }
    }

    @Override
    public Future<Optional<RenewalOutcome>> take(Asked asked, Optional<Judged> judged, LocalDate day) {
        Tuple wanted = Tuple.of(asked.reach().personId())
                .addArrayOfString(asked.reach().codes())
                .addUUID(asked.reviewId());
        return store.inTransaction(
                        tx -> tx.query(RenewalReviewSql.LOCKED, wanted).compose(rows -> {
                            if (rows.size() == 0) {
                                return done(new RenewalOutcome.Unknown());
                            }
                            Row row = rows.iterator().next();
                            List<ReviewLevel> levels = RenewalJson.levels(row.getString("levels"));
                            Locked locked = new Locked(row, levels, RenewalReviewStore.life(row, levels.size()));
                            Optional<RenewalOutcome> refusal = refusal(asked, locked, judged, day);
                            if (refusal.isPresent()) {
                                return Future.succeededFuture(refusal);
                            }
                            if (row.getBoolean("marked") && !locked.life().isFrozen()) {
                                return Future.succeededFuture(Optional.empty());
                            }
                            return write(tx, asked, locked, judged, day)
                                    .compose(written -> done(new RenewalOutcome.Done(asked.reviewId())));
                        }))
                .recover(failure -> failure instanceof CertificateRefuses refused
                        ? done(new RenewalOutcome.Refused(refused.code))
                        : Future.failedFuture(failure));
    }

    private static Future<Optional<RenewalOutcome>> done(RenewalOutcome outcome) {
        return Future.succeededFuture(Optional.of(outcome));
    }

    private static Optional<RenewalOutcome> refusal(
            Asked asked, Locked locked, Optional<Judged> judged, LocalDate day) {
        Row row = locked.row();
        boolean objecting = asked.step() == ReviewStep.OBJECT;
        if (objecting ? !row.getBoolean("own") : !row.getBoolean("seen")) {
            return Optional.of(new RenewalOutcome.Unknown());
        }
        if (row.getBoolean("closed") && !objecting) {
            return Optional.of(new RenewalOutcome.CampaignClosed());
        }
        if (!objecting && row.getBoolean("own")) {
            return Optional.of(new RenewalOutcome.OwnCertificate());
        }
        if (!objecting && !row.getBoolean("mine")) {
            return Optional.of(new RenewalOutcome.NotYours(locked.level().name()));
        }
        if (asked.version().isPresent() && asked.version().getAsInt() != row.getInteger("version")) {
            return Optional.of(new RenewalOutcome.Stale(row.getInteger("version")));
        }
        int days = locked.rule().map(RenewalRule::objectionDays).orElse(0);
        Renewal.Outcome verdict = judged.map(Judged::asOutcome).orElse(Renewal.Outcome.REFUSED);
        return locked.life()
                .problem(asked.step(), verdict, day, asked.reason(), days)
                .map(RenewalOutcome.Refused::new);
    }

    private Future<Void> write(Tx tx, Asked asked, Locked locked, Optional<Judged> judged, LocalDate day) {
        ReviewLife after = locked.life().after(asked.step(), day);
        UUID step = Ids.next();
        Optional<Validity> next = after.state() == ReviewState.PASSED ? judged.flatMap(Judged::next) : Optional.empty();
        Tuple taken = Tuple.tuple()
                .addUUID(step)
                .addUUID(locked.id())
                .addString(asked.step().code())
                .addInteger(locked.life().level())
                .addString(asked.reason())
                .addString(judged.map(Judged::outcome).orElse("refused"))
                .addString(judged.map(Judged::checks).map(RenewalJson::checks).orElse("[]"))
                .addUUID(asked.actor().personId().orElse(null));
        Tuple changed = Tuple.tuple()
                .addUUID(locked.id())
                .addString(after.state().code())
                .addInteger(after.level())
                .addLocalDate(after.refusedOn().orElse(null))
                .addLocalDate(next.map(Validity::from).orElse(null))
                .addLocalDate(next.map(Validity::to).orElse(null));
        return certificate(tx, asked, locked, after, next, day)
                .compose(done -> tx.query(RenewalReviewSql.ADD_STEP, taken))
                .compose(done -> tx.query(RenewalReviewSql.CHANGE, changed))
                .compose(done -> RowVersions.keep(tx, Sheets.RENEWAL_REVIEW, locked.id()))
                .compose(done -> ToSeal.add(tx, Kinds.RENEWAL_STEP, List.of(step)))
                .compose(done -> AuditEntries.add(tx, asked.actor(), deed(asked, locked, after)))
                .compose(done -> tell(tx, asked, locked, after, step, next));
    }

    /** The certificate is in renewal from the first pass to the end of the review. */
    private Future<Void> certificate(
            Tx tx, Asked asked, Locked locked, ReviewLife after, Optional<Validity> next, LocalDate day) {
        boolean passing = asked.step() == ReviewStep.PASS;
        if (!locked.isRenewing()) {
            return after.state() == ReviewState.PASSED
                    ? take(tx, asked, locked, CertificateStep.INSPECT, Optional.empty(), day)
                    : Future.succeededFuture();
        }
        Future<Void> opened = passing && !locked.isInRenewal()
                ? take(tx, asked, locked, CertificateStep.OPEN_RENEWAL, Optional.empty(), day)
                : Future.succeededFuture();
        if (after.state() == ReviewState.PASSED) {
            return opened.compose(done -> take(tx, asked, locked, CertificateStep.RENEW, next, day));
        }
        return locked.isInRenewal() && !passing && after.isFrozen()
                ? take(tx, asked, locked, CertificateStep.CLOSE_RENEWAL, Optional.empty(), day)
                : opened;
    }

    private Future<Void> take(
            Tx tx, Asked asked, Locked locked, CertificateStep step, Optional<Validity> validity, LocalDate day) {
        var event = new CertificateEvent(Ids.next().toString(), step, day, validity, asked.reason());
        AskedStep taken = AskedStep.byReview(locked.certificate(), event, locked.id());
        return certificates
                .take(
                        tx,
                        asked.actor(),
                        List.of(step == CertificateStep.INSPECT ? locked.inspecting(taken, day) : taken))
                .compose(problems -> problems.isEmpty()
                        ? Future.succeededFuture()
                        : Future.failedFuture(new CertificateRefuses(
                                problems.values().iterator().next())));
    }

    private static Deed deed(Asked asked, Locked locked, ReviewLife after) {
        String code = asked.step() == ReviewStep.OBJECT ? "certificate.reviewObjected" : "certificate.reviewDecided";
        return Deed.of(code, "renewalReview", locked.id())
                .at(locked.row().getUUID("unit_id"))
                .about(locked.row().getUUID("person_id"))
                .before(json(locked.life()))
                .after(json(after).put("step", asked.step().code()))
                .because(asked.reason());
    }

    private static ObjectNode json(ReviewLife life) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("state", life.state().code())
                .put("level", life.level());
    }

    private static Future<Void> tell(
            Tx tx, Asked asked, Locked locked, ReviewLife after, UUID step, Optional<Validity> next) {
        Optional<String> kind =
                switch (after.state()) {
                    case PASSED -> Optional.of(locked.isRenewing() ? "certificate.renewed" : "certificate.inspected");
                    case REFUSED, CLOSED ->
                        Optional.of(
                                locked.isRenewing() ? "certificate.renewalRefused" : "certificate.inspectionRefused");
                    case OPEN, RETURNED, OBJECTED -> Optional.empty();
                };
        Map<String, String> facts = Map.of(
                "campaign", locked.row().getString("title"),
                "reason", asked.reason(),
                "then", locked.rule().map(RenewalRule::afterRefusal).orElse(""),
                "validTo", next.map(Validity::to).map(LocalDate::toString).orElse(""));
        return kind.map(each -> Outbox.add(
                        tx,
                        Notice.of(
                                locked.row().getUUID("person_id"),
                                "certificate.review/" + step,
                                each,
                                facts,
                                "/#/certificate")))
                .orElseGet(Future::succeededFuture);
    }
}
