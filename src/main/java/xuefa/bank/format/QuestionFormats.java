package xuefa.bank.format;

import java.util.List;
import java.util.Optional;
import xuefa.shared.imports.SourceFile;

/** Every format that questions can be read from. The first that recognises a file reads it. */
public final class QuestionFormats {
    private static final List<QuestionReader> ALL = List.of();

    private QuestionFormats() {}

    /** The readers, in the order they are asked: the choosy ones first, plain text last. */
    public static List<QuestionReader> all() {
        return ALL;
    }

    public static Optional<QuestionReader> named(String format) {
        return ALL.stream().filter(each -> each.format().equals(format)).findFirst();
    }

    /** The reader of {@code file}, by what it holds. */
    public static Optional<QuestionReader> of(SourceFile file) {
        return ALL.stream().filter(each -> each.recognises(file)).findFirst();
    }
}
