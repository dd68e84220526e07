package xuefa.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** When two questions are the same one: the same stem and options, whatever their order, width, spaces and punctuation. */
public final class Likeness {
    private static final String BETWEEN = "\n";

    private Likeness() {}

    /** Equal for questions that are the same one. */
    public static String of(DraftQuestion sound) {
        String own = of(
                sound.kind(),
                sound.stem(),
                sound.options().stream().map(DraftOption::text).toList());
        return sound.parts().stream().map(Likeness::of).collect(Collectors.joining(BETWEEN, own, ""));
    }

    /** Equal for questions that are the same one. */
    public static String of(Content content) {
        var json = content.json();
        String own = of(content.kind(), content.stem(), texts(json.path("options")));
        return StreamSupport.stream(json.path("parts").spliterator(), false)
                .map(part -> of(
                        QuestionKind.of(part.path("kind").asText()).orElse(null),
                        part.path("stem").asText(),
                        texts(part.path("options"))))
                .collect(Collectors.joining(BETWEEN, own, ""));
    }

    private static List<String> texts(JsonNode options) {
        return options.properties().stream()
                .map(each -> each.getValue().asText())
                .toList();
    }

    /** Equal for questions that are the same one. */
    public static String of(ReadQuestion written) {
        return switch (written.task()) {
            case ReadTask.Simple simple -> of(simple);
            case ReadTask.Analysing analysing -> {
                String own = of(analysing.kind(), analysing.stem().value(), List.of());
                yield analysing.parts().stream()
                        .map(part -> of(part.task()))
                        .collect(Collectors.joining(BETWEEN, own, ""));
            }
        };
    }

    private static String of(ReadTask.Simple task) {
        List<String> options = task instanceof ReadTask.Choosing choosing
                ? choosing.options().stream().map(each -> each.value().text()).toList()
                : List.of();
        return of(task.kind(), task.stem().value(), options);
    }

    private static String of(@Nullable QuestionKind kind, String stem, Collection<String> options) {
        String question = PlainText.of(stem);
        if (kind == QuestionKind.TRUE_FALSE) {
            return question;
        }
        return options.stream()
                .map(PlainText::of)
                .sorted()
                .collect(Collectors.joining(BETWEEN, question + BETWEEN, BETWEEN));
    }
}
