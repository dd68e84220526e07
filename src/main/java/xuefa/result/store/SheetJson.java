package xuefa.result.store;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import xuefa.result.GradedSection;
import xuefa.result.GradedSheet;
import xuefa.shared.Marks;

/** A graded sheet in the column {@code detail}: hundredths of marks. */
final class SheetJson {
    private SheetJson() {}

    static String write(GradedSheet sheet) {
        JsonArray sections = new JsonArray();
        sheet.sections()
                .forEach(each -> sections.add(
                        new JsonObject().put("score", each.score().hundredths()).put("right", each.right())));
        JsonArray items = new JsonArray();
        sheet.items().forEach(each -> items.add(each.hundredths()));
        return new JsonObject().put("sections", sections).put("items", items).encode();
    }

    static GradedSheet read(String text) {
        JsonObject json = new JsonObject(text);
        List<GradedSection> sections = new ArrayList<>();
        for (Object each : json.getJsonArray("sections")) {
            JsonObject section = (JsonObject) each;
            sections.add(new GradedSection(new Marks(section.getInteger("score")), section.getInteger("right")));
        }
        List<Marks> items = new ArrayList<>();
        json.getJsonArray("items").forEach(each -> items.add(new Marks(((Number) each).intValue())));
        return new GradedSheet(sections, items);
    }
}
