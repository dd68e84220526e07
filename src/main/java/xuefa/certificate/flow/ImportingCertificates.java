package xuefa.certificate.flow;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Callable;
import xuefa.certificate.format.CertificateTable;
import xuefa.people.RosterUnits;
import xuefa.people.flow.Register;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.shared.imports.SourceFile;

/** Importing HR's table of certificates: read off the event loop, judged row by row, committed by the justice bureau. */
public final class ImportingCertificates {
    /** Does something that takes long somewhere else than on the event loop. */
    public interface Work {
        <T> Future<T> off(Callable<T> work);
    }

    /** How handing in a table ends. */
    public sealed interface Outcome {
        record Judged(UUID importId) implements Outcome {}

        record Unreadable(String reason, String cure) implements Outcome {}
    }

    private final CertificateImports imports;
    private final Register register;
    private final Work work;
    private final InstantSource clock;
    private final ZoneId zone;

    public ImportingCertificates(
            CertificateImports imports, Register register, Work work, InstantSource clock, ZoneId zone) {
        this.imports = imports;
        this.register = register;
        this.work = work;
        this.clock = clock;
        this.zone = zone;
    }

    public Future<Outcome> handIn(Actor actor, Reach reach, SourceFile file) {
        LocalDate today = today();
        return work.off(() -> new CertificateTable(today).read(file)).compose(outcome -> switch (outcome) {
            case CertificateTable.Outcome.Refused refused ->
                Future.succeededFuture(new Outcome.Unreadable(refused.reason(), refused.cure()));
            case CertificateTable.Outcome.Read read ->
                register.units(reach, today)
                        .compose(units ->
                                imports.keep(actor, reach, file.name(), read.lines(), new RosterUnits(units), today))
                        .map(Outcome.Judged::new);
        });
    }

    public Future<CertificateImports.Committed> commit(Actor actor, Reach reach, UUID importId) {
        return register.units(reach, today())
                .compose(units -> imports.commit(actor, reach, importId, new RosterUnits(units), today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
