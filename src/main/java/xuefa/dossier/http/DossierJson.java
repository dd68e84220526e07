package xuefa.dossier.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import xuefa.dossier.DossierFact;
import xuefa.dossier.DossierFact.Assessment;
import xuefa.dossier.DossierFact.OutsideExam;
import xuefa.dossier.DossierFact.Sanction;
import xuefa.dossier.flow.LookingAtDossier.Line;

/** Facts as JSON. */
final class DossierJson {
    private DossierJson() {}

    static JsonArray of(List<Line> lines, LocalDate today) {
        JsonArray items = new JsonArray();
        lines.forEach(line -> items.add(of(line, today)));
        return items;
    }

    private static JsonObject of(Line line, LocalDate today) {
        JsonObject json = new JsonObject()
                .put("factId", line.id().toString())
                .put("kind", line.fact().kind().code())
                .put("personId", line.personId().toString())
                .put("name", line.name())
                .put("workNumber", line.workNumber())
                .put("unit", line.unit())
                .put("masked", line.masked())
                .put("withdrawn", line.withdrawn())
                .put("superseded", line.supersededBy().isPresent())
                .put("recordedAt", line.recordedAt().toString());
        line.corrects().ifPresent(id -> json.put("correctsId", id.toString()));
        line.by().ifPresent(name -> json.put("by", name));
        if (line.masked()) {
            return json.put("from", line.fact().day().toString())
                    .put("document", "")
                    .put("reason", "");
        }
        json.put("document", line.fact().document()).put("reason", line.reason());
        return json.mergeIn(said(line.fact(), today));
    }

    private static JsonObject said(DossierFact fact, LocalDate today) {
        JsonObject json = new JsonObject();
        switch (fact) {
            case Assessment said -> json.put("year", said.year()).put("grade", said.value());
            case Sanction said -> {
                json.put("sanction", said.value())
                        .put("basis", said.basis().code())
                        .put("from", said.day().toString())
                        .put("inForce", said.isInForceOn(today));
                said.lastDay().ifPresent(day -> json.put("to", day.toString()));
            }
            case OutsideExam said -> {
                json.put("subject", said.value())
                        .put("day", said.day().toString())
                        .put("title", said.title())
                        .put("organiser", said.organiser())
                        .put("passed", said.passed())
                        .put("resultNumber", said.resultNumber());
                said.marks().ifPresent(marks -> json.put(
                                "score", marks.score().stripTrailingZeros().toPlainString())
                        .put("fullMarks", marks.full().stripTrailingZeros().toPlainString()));
            }
        }
        return json;
    }
}
