package xuefa.exam.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import xuefa.exam.ReleasePool;
import xuefa.paper.Blueprint;
import xuefa.paper.Feasibility.Shortage;
import xuefa.paper.ShortageSentence;
import xuefa.shared.http.Call;
import xuefa.shared.http.ProblemWords;

/** A shortage in the reader's language. */
final class ShortageJson {
    private ShortageJson() {}

    static JsonObject of(Call call, Shortage shortage, Blueprint blueprint, ReleasePool pool) {
        Locale reader = Arrangers.language(call) == ProblemWords.Language.EN ? Locale.ENGLISH : Locale.CHINESE;
        JsonArray clashing = new JsonArray();
        shortage.clashing()
                .forEach(ref -> clashing.add(new JsonObject()
                        .put("pointer", ref.pointer())
                        .put("section", ref.section())
                        .put("quota", ref.quota())));
        return new JsonObject()
                .put("needed", shortage.needed())
                .put("available", shortage.available())
                .put("detail", ShortageSentence.of(shortage, blueprint, reader, pool::lawName))
                .put("todo", ShortageSentence.advice(shortage, blueprint, reader))
                .put("clashing", clashing);
    }
}
