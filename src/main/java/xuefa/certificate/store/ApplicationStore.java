package xuefa.certificate.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import xuefa.audit.Deed;
import xuefa.audit.Sheets;
import xuefa.audit.store.AuditEntries;
import xuefa.audit.store.RowVersions;
import xuefa.certificate.CertificateEvent;
import xuefa.certificate.CertificateKind;
import xuefa.certificate.CertificateStep;
import xuefa.certificate.Entitlement;
import xuefa.certificate.NewCertificate;
import xuefa.certificate.RegisteredCertificate;
import xuefa.certificate.flow.Applications;
import xuefa.shared.Actor;
import xuefa.shared.Ids;
import xuefa.shared.Reach;
import xuefa.shared.store.RecordStore;
import xuefa.shared.store.RecordStore.Tx;

/** Applications in PostgreSQL. */
public final class ApplicationStore implements Applications {
    private final RecordStore store;
    private final CertificateStore certificates;

    public ApplicationStore(RecordStore store, CertificateStore certificates) {
        this.store = store;
        this.certificates = certificates;
    }

    @Override
    public Future<Outcome> apply(Reach reach, Actor actor, Application application) {
        return store.inTransaction(
                tx -> tx.query(ApplicationSql.HOLDER, asked(reach, application)).compose(rows -> {
                    if (rows.size() == 0) {
                        return refused("certificate.person-unknown");
                    }
                    Row holder = rows.iterator().next();
                    Set<String> categories = Set.of(List.of(holder.getArrayOfStrings("categories")).stream()
                            .distinct()
                            .toArray(String[]::new));
                    if (categories.isEmpty()) {
                        return refused("certificate.person-unknown");
                    }
                    return Entitlement.problem(application.kind(), holder.getBoolean("barred"), categories)
                            .map(ApplicationStore::refused)
                            .orElseGet(() -> enter(tx, reach, actor, application));
                }));
    }

    private static Tuple asked(Reach reach, Application application) {
        return Tuple.of(reach.personId())
                .addArrayOfString(reach.codes())
                .addUUID(application.personId())
                .addLocalDate(application.day());
    }

    private Future<Outcome> enter(Tx tx, Reach reach, Actor actor, Application application) {
        String kind = application.kind().code();
        return tx.query(ApplicationSql.LIVE, Tuple.of(application.personId(), kind))
                .compose(live -> live.size() > 0
                        ? refused("certificate.has-one")
                        : tx.query(
                                        ApplicationSql.UNIT,
                                        asked(reach, application)
                                                .addUUID(application.unitId().orElse(null))
                                                .addString(category(application.kind())))
                                .compose(units -> units.size() == 0
                                        ? refused("certificate.person-unknown")
                                        : add(
                                                tx,
                                                actor,
                                                application,
                                                units.iterator().next().getUUID("unit_id"))));
    }

    private static String category(CertificateKind kind) {
        return switch (kind) {
            case ENFORCEMENT -> "enforcementOfficer";
            case SUPERVISION -> "enforcementSupervisor";
            case AUXILIARY_CARD -> "auxiliary";
        };
    }

    private Future<Outcome> add(Tx tx, Actor actor, Application application, UUID unitId) {
        UUID id = Ids.next();
        CertificateEvent applied = new CertificateEvent(
                Ids.next().toString(),
                CertificateStep.APPLY,
                application.day(),
                Optional.empty(),
                application.reason());
        NewCertificate certificate = NewCertificate.of(
                        id, "applied:" + id, application.personId(), unitId, application.kind(), List.of(applied))
                .in(application.area());
        return certificates.add(tx, actor, List.of(certificate)).map(new Outcome.Done(id));
    }

    @Override
    public Future<Outcome> change(Reach reach, Actor actor, UUID certificateId, Change change) {
        return store.inTransaction(
                tx -> certificates.locked(tx, reach, certificateId).compose(found -> {
                    if (found.isEmpty()) {
                        return refused("certificate.unknown");
                    }
                    RegisteredCertificate was = found.get();
                    if (was.version() != change.version()) {
                        return refused("certificate.changed-meanwhile");
                    }
                    return change.unitId()
                            .filter(unit -> !unit.equals(was.unitId()))
                            .map(unit -> move(tx, reach, actor, was, unit, change))
                            .orElseGet(() -> correct(tx, actor, was, was.issuedUnitId(), change));
                }));
    }

    /** Only to where it then is: the post of the holder says that, if there is one. */
    private static Future<Outcome> move(
            Tx tx, Reach reach, Actor actor, RegisteredCertificate was, UUID unit, Change change) {
        return reaches(tx, reach, unit)
                .compose(reached -> reached
                        ? tx.query(ApplicationSql.PLACE, Tuple.of(was.id(), unit))
                                .compose(rows -> rows.iterator()
                                                .next()
                                                .getUUID("unit_id")
                                                .equals(unit)
                                        ? correct(tx, actor, was, unit, change)
                                        : refused("certificate.unit-by-post"))
                        : refused("certificate.unit-unknown"));
    }

    private static Future<Outcome> correct(
            Tx tx, Actor actor, RegisteredCertificate was, UUID issuedUnit, Change change) {
        String area = change.area().orElse(was.area());
        return tx.query(ApplicationSql.CHANGE, Tuple.of(was.id(), issuedUnit, area))
                .compose(done -> RowVersions.keep(tx, Sheets.CERTIFICATE, was.id()))
                .compose(done -> AuditEntries.add(tx, actor, deed(was, issuedUnit, area, change.reason())))
                .map(new Outcome.Done(was.id()));
    }

    private static Deed deed(RegisteredCertificate was, UUID unit, String area, String reason) {
        return Deed.of("certificate.corrected", "certificate", was.id())
                .at(unit)
                .about(was.personId())
                .before(told(was.issuedUnitId(), was.area()))
                .after(told(unit, area))
                .because(reason);
    }

    private static ObjectNode told(UUID unit, String area) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("unitId", unit.toString())
                .put("area", area);
    }

    private static Future<Boolean> reaches(Tx tx, Reach reach, UUID unit) {
        return tx.query(
                        "select reaches_unit($1, $2, $3) as reached",
                        Tuple.of(reach.personId())
                                .addArrayOfString(reach.codes())
                                .addUUID(unit))
                .map(rows -> rows.iterator().next().getBoolean("reached"));
    }

    private static Future<Outcome> refused(String code) {
        return Future.succeededFuture(new Outcome.Refused(code));
    }
}
