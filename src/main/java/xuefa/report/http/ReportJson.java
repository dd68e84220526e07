package xuefa.report.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import xuefa.report.Behind;
import xuefa.report.Figure;
import xuefa.report.Figures;
import xuefa.report.Report;
import xuefa.report.Value;
import xuefa.report.flow.Freshness;

/** Reports as JSON of the contract. */
final class ReportJson {
    private ReportJson() {}

    static JsonObject of(Figure figure) {
        JsonObject json = new JsonObject()
                .put("figure", figure.code())
                .put("ledger", figure.ledger().code())
                .put("kind", figure.kind().code())
                .put("chinese", figure.chinese())
                .put("english", figure.english())
                .put("says", figure.says())
                .put("saysEnglish", figure.saysEnglish());
        figure.share()
                .ifPresent(share -> json.put("numerator", share.numerator()).put("denominator", share.denominator()));
        return json;
    }

    static JsonObject of(Report report, Freshness.Age age, Instant madeAt) {
        JsonArray details = new JsonArray();
        report.details()
                .forEach(each -> details.add(new JsonObject()
                        .put("ledger", each.ledger().code())
                        .put("detail", each.code())
                        .put("title", each.title())
                        .put("source", each.source())));
        JsonArray units = new JsonArray();
        report.tree()
                .children()
                .forEach(place -> units.add(new JsonObject()
                        .put("unitId", place.id().toString())
                        .put("name", place.name())
                        .put("kind", place.kind())
                        .put("figures", shares(report, place.id()))));
        JsonObject json = new JsonObject()
                .put("unitId", report.scope().unit().toString())
                .put("unitName", report.tree().top().name())
                .put("period", report.scope().period().code())
                .put("from", report.scope().period().from().toString())
                .put("to", report.scope().period().to().toString())
                .put("before", report.scope().period().before().code())
                .put("day", report.scope().day().toString())
                .put("knownOn", report.scope().knownOn().toString())
                .put("madeAt", madeAt.toString())
                .put("unitCount", report.tree().units().size())
                .put("figures", values(report, report.scope().unit()))
                .put("details", details)
                .put("waiting", age.waiting())
                .put("units", units);
        age.at().ifPresent(at -> json.put("countedAt", at.toString()));
        return json;
    }

    private static JsonArray values(Report report, UUID unit) {
        JsonArray values = new JsonArray();
        for (Figure figure : Figures.ALL) {
            if (figure.ledger().isSummed()) {
                values.add(of(report.value(figure, unit), ""));
            }
            report.details(figure.ledger())
                    .forEach(each -> values.add(of(report.value(figure, each.code(), unit), each.code())));
        }
        return values;
    }

    private static JsonArray shares(Report report, UUID unit) {
        JsonArray values = new JsonArray();
        for (Figure figure : Figures.ALL) {
            if (figure.hasRows()) {
                continue;
            }
            if (figure.ledger().isSummed()) {
                values.add(of(report.value(figure, unit), ""));
            } else {
                report.details(figure.ledger())
                        .forEach(each -> values.add(of(report.value(figure, each.code(), unit), each.code())));
            }
        }
        return values;
    }

    private static JsonObject of(Value value, String detail) {
        JsonObject json = new JsonObject().put("figure", value.figure().code()).put("numerator", value.numerator());
        if (!detail.isEmpty()) {
            json.put("detail", detail);
        }
        value.denominator().ifPresent(below -> json.put("denominator", below));
        value.shown().ifPresent(shown -> json.put("value", shown));
        return json;
    }

    static JsonObject of(Behind row) {
        JsonObject json = new JsonObject()
                .put("unitId", row.unitId().toString())
                .put("unit", row.unit())
                .put("subject", row.subject())
                .put("about", row.about())
                .put("state", row.state());
        row.personId().ifPresent(id -> json.put("personId", id.toString()));
        row.day().ifPresent(day -> json.put("day", day.toString()));
        row.amount().ifPresent(amount -> json.put("amount", amount / 100.0));
        return json;
    }
}
