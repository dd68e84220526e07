package xuefa.bank.format.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines under one heading, either questions or answers to them. One thread. */
final class Section {
    final Heading.Ask ask;
    final boolean answers;
    final @Nullable Line heading;
    final List<Line> lines = new ArrayList<>();

    Section(Heading.Ask ask, boolean answers, @Nullable Line heading) {
        this.ask = ask;
        this.answers = answers;
        this.heading = heading;
    }

    boolean isEmpty() {
        return lines.stream().allMatch(Line::isBlank);
    }
}
