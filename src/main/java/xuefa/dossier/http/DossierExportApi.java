package xuefa.dossier.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import xuefa.dossier.DossierKind;
import xuefa.dossier.DossierTable;
import xuefa.dossier.flow.ExportingDossier;
import xuefa.dossier.flow.LookingAtDossier.Standing;
import xuefa.dossier.flow.LookingAtDossier.Wanted;
import xuefa.shared.http.Api;
import xuefa.shared.http.Call;
import xuefa.shared.http.Reply;
import xuefa.shared.http.TableReply;
import xuefa.shared.office.TableStream;

/** Lists of the dossier for Excel. */
public final class DossierExportApi {
    private final ExportingDossier exporting;
    private final TableReply.Work work;
    private final InstantSource clock;
    private final ZoneId zone;

    public DossierExportApi(ExportingDossier exporting, TableReply.Work work, InstantSource clock, ZoneId zone) {
        this.exporting = exporting;
        this.work = work;
        this.clock = clock;
        this.zone = zone;
    }

    public void addTo(Api api) {
        api.on("exportDossierFacts", this::export);
    }

    private Future<Reply> export(Call call) {
        Wanted wanted = wanted(call.body());
        var order = new ExportingDossier.Order(call.actor(), call.reach(), wanted);
        return exporting
                .begin(order)
                .map(rows -> TableReply.of(
                        wanted.kind().code() + ".xlsx",
                        new TableStream(wanted.kind().chinese(), DossierTable.exported(wanted.kind())),
                        rows,
                        work,
                        taking -> exporting.handOn(order, taking)));
    }

    private Wanted wanted(JsonObject body) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return new Wanted(
                DossierKind.of(body.getString("kind")).orElseThrow(),
                Optional.ofNullable(body.getString("unitId")).map(UUID::fromString),
                Optional.ofNullable(body.getString("search"))
                        .map(text -> text.strip().toLowerCase(Locale.ROOT))
                        .filter(text -> !text.isEmpty()),
                Optional.ofNullable(body.getInteger("year")),
                Optional.ofNullable(body.getString("value")),
                Optional.of(today).filter(day -> body.getBoolean("running", false)),
                body.getBoolean("withdrawn", false) ? Standing.WITHDRAWN : Standing.COUNTS,
                Optional.empty(),
                0);
    }
}
