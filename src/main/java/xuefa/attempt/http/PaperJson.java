package xuefa.attempt.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import xuefa.attempt.AttemptFile;
import xuefa.bank.BankRelease;
import xuefa.bank.Question;
import xuefa.exam.PreparedExam;
import xuefa.paper.PaperItem;
import xuefa.paper.Section;
import xuefa.shared.Marks;

/** A paper as its candidate sees it: there is no member for a key. Put together from texts that are encoded once a release. */
public final class PaperJson {
    private final Cache<String, PrintedRelease> printed =
            Caffeine.newBuilder().maximumSize(8).build();

    /** The paper as JSON text: digest and sections. */
    Buffer of(AttemptFile file, PreparedExam exam) {
        PrintedRelease texts = printed(exam.release());
        Buffer json =
                Buffer.buffer(32 * 1024).appendString("{\"digest\":\"" + file.paperDigest() + "\",\"sections\":[");
        int position = 0;
        String between = "";
        for (Section section : exam.exam().blueprint().sections()) {
            String marks = ",\"marks\":" + new Marks(section.marksHundredths()).toDecimal() + "}";
            json.appendString(between + "{\"title\":" + Json.encode(section.title()) + ",\"items\":[");
            for (int i = 0; i < section.questions(); i++) {
                texts.print(file.layout().item(position++), json);
                json.appendString(i + 1 < section.questions() ? marks + "," : marks + "]}");
            }
            between = ",";
        }
        return json.appendString("]}");
    }

    private PrintedRelease printed(BankRelease release) {
        return printed.get(release.digest(), digest -> new PrintedRelease(release));
    }

    /** What is asked, with the options in the order of the paper. */
    public static JsonObject question(PaperItem item, Question question) {
        JsonArray options = new JsonArray();
        item.options()
                .forEach(option -> options.add(new JsonObject()
                        .put("optionId", option.optionId())
                        .put(
                                "text",
                                question.options().get(option.originalIndex()).text())));
        return new JsonObject()
                .put("questionId", item.questionId())
                .put("kind", question.kind().code())
                .put("stem", question.stem())
                .put("options", options);
    }
}
