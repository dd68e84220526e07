package xuefa.attempt.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import xuefa.bank.BankRelease;
import xuefa.bank.Question;
import xuefa.paper.PaperItem;
import xuefa.paper.PaperOption;

/** The texts of a release as JSON in UTF-8, about as large as the release: kind, stem and options, never a key. Immutable. */
final class PrintedRelease {
    /** By pool index: what stands between the question's id and its options. */
    private final byte[][] questions;
    /** By pool index and original index: what stands behind an option's id. */
    private final byte[][][] options;

    PrintedRelease(BankRelease release) {
        List<Question> pool = release.questions();
        questions = pool.stream()
                .map(each -> utf8("\",\"kind\":" + Json.encode(each.kind().code()) + ",\"stem\":"
                        + Json.encode(each.stem()) + ",\"options\":["))
                .toArray(byte[][]::new);
        options = pool.stream()
                .map(each -> each.options().stream()
                        .map(option -> utf8("\",\"text\":" + Json.encode(option.text()) + "}"))
                        .toArray(byte[][]::new))
                .toArray(byte[][][]::new);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Appends a question without the brace that ends it. */
    void print(PaperItem item, Buffer json) {
        json.appendString("{\"questionId\":\"" + item.questionId()).appendBytes(questions[item.poolIndex()]);
        String between = "{\"optionId\":\"";
        for (PaperOption option : item.options()) {
            json.appendString(between + option.optionId())
                    .appendBytes(options[item.poolIndex()][option.originalIndex()]);
            between = ",{\"optionId\":\"";
        }
        json.appendString("]");
    }
}
