package xuefa.certificate.store;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.certificate.CertificateColumn;
import xuefa.certificate.CertificateKind;
import xuefa.certificate.CertificateState;
import xuefa.certificate.JudgingImport.Change;
import xuefa.certificate.StatedCertificate;
import xuefa.certificate.Validity;

/** Rows of imports as they are kept. */
final class ImportJson {
    private ImportJson() {}

    static String of(StatedCertificate stated) {
        JsonObject json = new JsonObject()
                .put("personId", stated.personId().toString())
                .put("kind", stated.kind().code())
                .put("number", stated.number())
                .put("from", stated.validity().from().toString())
                .put("to", stated.validity().to().toString())
                .put("state", stated.state().code());
        stated.unitId().ifPresent(unit -> json.put("unitId", unit.toString()));
        stated.area().ifPresent(area -> json.put("area", area));
        return json.encode();
    }

    static StatedCertificate stated(String text) {
        JsonObject json = new JsonObject(text);
        return new StatedCertificate(
                UUID.fromString(json.getString("personId")),
                Optional.ofNullable(json.getString("unitId")).map(UUID::fromString),
                CertificateKind.of(json.getString("kind")).orElseThrow(),
                json.getString("number"),
                Optional.ofNullable(json.getString("area")),
                new Validity(LocalDate.parse(json.getString("from")), LocalDate.parse(json.getString("to"))),
                CertificateState.of(json.getString("state")).orElseThrow());
    }

    static String of(List<Change> changes) {
        JsonArray json = new JsonArray();
        changes.forEach(each -> json.add(new JsonObject()
                .put("column", each.column().code())
                .put("was", each.was())
                .put("is", each.is())));
        return json.encode();
    }

    static List<Change> changes(String text) {
        return new JsonArray(text)
                .stream()
                        .map(each -> (JsonObject) each)
                        .map(each -> new Change(
                                column(each.getString("column")), each.getString("was"), each.getString("is")))
                        .toList();
    }

    private static CertificateColumn column(String code) {
        return Arrays.stream(CertificateColumn.values())
                .filter(each -> each.code().equals(code))
                .findAny()
                .orElseThrow();
    }
}
