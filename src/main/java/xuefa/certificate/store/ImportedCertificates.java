package xuefa.certificate.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.Sheets;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.RowVersions;
import xuefa.certificate.AskedStep;
import xuefa.certificate.CertificateColumn;
import xuefa.certificate.CertificateForm;
import xuefa.certificate.ImportPlan;
import xuefa.certificate.ImportPlan.Adding;
import xuefa.certificate.ImportPlan.Changing;
import xuefa.certificate.ReadingCertificateRow;
import xuefa.people.RosterUnits;
import xuefa.people.flow.Register;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.flow.ImportedTable;
import xuefa.shared.flow.RowJudge;
import xuefa.shared.secret.FieldCipher;
import xuefa.shared.store.Columns;
import xuefa.shared.store.RecordStore.Tx;
import xuefa.shared.table.TableForm;
import xuefa.shared.table.TableRow;

/** HR's table of certificates on its way into the register: HR looks at it, the justice bureau commits it. */
public final class ImportedCertificates implements ImportedTable<CertificateColumn, ImportPlan> {
    private final Register register;
    private final CertificateStore certificates;
    private final KnownCertificates known;
    private final InstantSource clock;
    private final ZoneId zone;

    public ImportedCertificates(
            Register register, CertificateStore certificates, FieldCipher cipher, InstantSource clock, ZoneId zone) {
        this.register = register;
        this.certificates = certificates;
        this.known = new KnownCertificates(cipher, certificates);
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String kind() {
        return "certificate";
    }

    @Override
    public TableForm<CertificateColumn> form() {
        return CertificateForm.FORM;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public Future<RowJudge<CertificateColumn, ImportPlan>> judging(Reach reach, List<TableRow<CertificateColumn>> all) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Map<Integer, String> clashing = ReadingCertificateRow.clashing(all, today);
        return register.units(reach, today).map(found -> {
            RosterUnits units = new RosterUnits(found);
            return (tx, rows) -> known.judge(tx, reach, rows, units, clashing, today);
        });
    }

    @Override
    public Future<Void> apply(Tx tx, Actor actor, UUID importId, List<ImportPlan> plans) {
        List<Changing> changed = each(plans, Changing.class);
        var fresh = each(plans, Adding.class).stream().map(Adding::certificate).toList();
        return (fresh.isEmpty()
                        ? Future.succeededFuture()
                        : certificates.add(tx, actor, fresh).mapEmpty())
                .compose(added -> correct(tx, actor, changed))
                .compose(corrected -> steps(tx, actor, changed, 0));
    }

    private static <T extends ImportPlan> List<T> each(List<ImportPlan> plans, Class<T> kind) {
        return plans.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public Future<Void> committed(Tx tx, Actor actor, UUID importId, int applied) {
        return AuditEntries.add(
                tx,
                actor,
                Deed.of("certificate.importCommitted", "certificateImport", importId)
                        .after(JsonNodeFactory.instance.objectNode().put("applied", applied)));
    }

    private static Future<Void> correct(Tx tx, Actor actor, List<Changing> changed) {
        List<Changing> corrected =
                changed.stream().filter(each -> !each.corrections().isEmpty()).toList();
        if (corrected.isEmpty()) {
            return Future.succeededFuture();
        }
        Tuple columns = new Columns<>(corrected)
                .uuid(each -> each.there().id())
                .uuid(Changing::issuedUnitId)
                .text(each -> each.stated().number())
                .text(each -> each.stated().area().orElse(each.there().area()))
                .tuple();
        return tx.query(ImportSql.CORRECT, columns)
                .compose(done -> RowVersions.keep(
                        tx,
                        Sheets.CERTIFICATE,
                        corrected.stream().map(each -> each.there().id()).toList()))
                .compose(done -> AuditEntries.add(
                        tx,
                        actor,
                        corrected.stream().map(ImportedCertificates::corrected).toList()));
    }

    private static Deed corrected(Changing changing) {
        ObjectNode before = JsonNodeFactory.instance.objectNode();
        ObjectNode after = JsonNodeFactory.instance.objectNode();
        changing.corrections().forEach(each -> {
            before.put(each.column(), each.was());
            after.put(each.column(), each.is());
        });
        return Deed.of("certificate.corrected", "certificate", changing.there().id())
                .at(changing.issuedUnitId())
                .about(changing.stated().personId())
                .before(before)
                .after(after);
    }

    /** The first step of each, then the second: one after the other, as each sees the one before. */
    private Future<Void> steps(Tx tx, Actor actor, List<Changing> changed, int round) {
        List<AskedStep> steps = changed.stream()
                .filter(each -> each.steps().size() > round)
                .map(each -> AskedStep.of(each.there().id(), each.steps().get(round)))
                .toList();
        return steps.isEmpty()
                ? Future.succeededFuture()
                : certificates
                        .take(tx, actor, steps)
                        .compose(problems -> problems.isEmpty()
                                ? steps(tx, actor, changed, round + 1)
                                : Future.failedFuture(
                                        new IllegalStateException("judged well and refused: " + problems)));
    }
}
