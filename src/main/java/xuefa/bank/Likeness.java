package xuefa.bank;

import java.util.Collection;
import java.util.stream.Collectors;
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
    public static String of(ReadQuestion written) {
        var options =
                written.options().stream().map(each -> each.value().text()).toList();
        return of(written.kind(), written.stem().value(), options);
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
