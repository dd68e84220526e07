package xuefa.bank.format.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines under one heading, either questions or answers to them. One thread. */
final class Section {
    final Heading.Ask ask;
    final boolean answers;
    final @Nullable Line heading;
    /** The number in front of the heading, 0 if it has none. */
    final int ordinal;
    /** Whether it tells candidates how to behave. */
    boolean notes;

    final List<Line> lines = new ArrayList<>();

    Section(Heading.Ask ask, boolean answers, @Nullable Line heading) {
        this.ask = ask;
        this.answers = answers;
        this.heading = heading;
        ordinal = heading == null ? 0 : Heading.ordinal(heading);
    }

    boolean isEmpty() {
        return lines.stream().allMatch(Line::isBlank);
    }
}
