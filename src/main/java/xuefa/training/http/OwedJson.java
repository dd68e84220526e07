package xuefa.training.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import xuefa.shared.check.Check;
import xuefa.training.CountedEntry;
import xuefa.training.Hours;
import xuefa.training.HoursEntry;
import xuefa.training.Owed;
import xuefa.training.flow.Figures.Figure;
import xuefa.training.flow.LedgerRow;

/** What is owed and what counted, in the same form as {@code obligations explain --json}. */
final class OwedJson {
    private OwedJson() {}

    static JsonArray all(List<Owed> owed) {
        JsonArray array = new JsonArray();
        owed.forEach(each -> array.add(of(each)));
        return array;
    }

    static JsonObject of(Owed owed) {
        JsonObject json = brief(owed);
        JsonArray checks = new JsonArray();
        owed.checks().forEach(check -> checks.add(of(check)));
        return json.put("checks", checks);
    }

    /** Without the checks. */
    static JsonObject brief(Owed owed) {
        JsonObject json = new JsonObject()
                .put("obligation", owed.obligation().id())
                .put("title", owed.obligation().title())
                .put("measuredIn", owed.measuredIn())
                .put("from", owed.period().from().toString());
        owed.period().to().ifPresent(to -> json.put("to", to.toString()));
        json.put("required", number(owed.required()))
                .put("done", number(owed.done()))
                .put("missing", number(owed.missing()))
                .put("verdict", owed.verdict().code());
        owed.due().ifPresent(due -> json.put("due", due.toString()));
        return json;
    }

    /** As {@link #brief(Owed)}. */
    static JsonObject brief(Figure figure, String title) {
        JsonObject json = new JsonObject()
                .put("obligation", figure.obligation())
                .put("title", title)
                .put("measuredIn", figure.measuredIn())
                .put("from", figure.from().toString());
        figure.due().ifPresent(to -> json.put("to", to.toString()));
        json.put("required", number(figure.required()))
                .put("done", number(figure.done()))
                .put("missing", number(figure.missing()))
                .put("verdict", figure.verdict());
        figure.due().ifPresent(due -> json.put("due", due.toString()));
        return json;
    }

    private static JsonObject of(Check check) {
        return new JsonObject()
                .put("rule", check.rule())
                .put("source", check.source())
                .put("value", check.value())
                .put("evidence", new JsonArray(check.evidence()))
                .put("verdict", check.verdict().code())
                .put("cure", check.cure());
    }

    static BigDecimal number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    static JsonObject entry(CountedEntry counted, Map<String, LedgerRow> rows) {
        HoursEntry entry = counted.entry();
        JsonObject json = new JsonObject()
                .put("entryId", entry.id())
                .put("kind", entry.kind())
                .put("subject", entry.subject())
                .put("day", entry.day().toString())
                .put("state", entry.state().code())
                .put("counted", counted.hours().toDecimal())
                .put("evidence", new JsonArray(entry.evidence()));
        if (entry.amount() instanceof HoursEntry.Minutes said) {
            json.put("minutes", said.minutes());
        } else if (entry.amount() instanceof HoursEntry.Counted said) {
            Hours hours = said.hours();
            json.put("hours", hours.toDecimal());
        }
        JsonArray spans = new JsonArray();
        entry.spans()
                .forEach(span -> spans.add(new JsonObject()
                        .put("from", span.from().toString())
                        .put("to", span.to().toString())));
        json.put("spans", spans);
        counted.why().ifPresent(why -> json.put("why", why));
        entry.corrects().ifPresent(old -> json.put("corrects", old));
        entry.year().ifPresent(year -> json.put("lateFor", year));
        LedgerRow row = rows.get(entry.id());
        if (row != null) {
            json.put("note", row.note())
                    .put("rule", row.rule())
                    .put("unitName", row.unit())
                    .put("afterClosing", row.afterClosing())
                    .put("recordedBy", row.recordedBy())
                    .put("recordedAt", row.recordedAt().toString());
        }
        return json;
    }
}
