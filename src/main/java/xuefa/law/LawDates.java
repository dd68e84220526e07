package xuefa.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The days of one wording, as far as its text tells them.
 *
 * @param version the day that names the wording: passed or last amended; where the text doesn't say, published
 * @param published on or after that day
 * @param inForceSince first day in force
 */
public record LawDates(Optional<LocalDate> version, Optional<LocalDate> published, Optional<LocalDate> inForceSince) {

    /**
     * @param history in any order
     * @param named the day in the file's name, which counts where the history ends before it
     * @param begins what the last article says of the first day
     */
    public static LawDates of(List<LawEvent> history, Optional<LocalDate> named, Optional<InForce> begins) {
        Optional<LocalDate> made = latest(history, LawEvent.Kind::makesVersion)
                .or(() -> latest(history, LawEvent.Kind.PUBLISHED::equals))
                .or(() -> latest(history, LawEvent.Kind.APPROVED::equals));
        Optional<LocalDate> published = latest(history, LawEvent.Kind.PUBLISHED::equals);
        boolean notePredatesName = named.isPresent()
                && history.stream().noneMatch(event -> !event.on().isBefore(named.get()));
        Optional<LocalDate> version = notePredatesName || made.isEmpty() ? named.or(() -> made) : made;
        Optional<LocalDate> publishedSince = published.filter(day -> !isBefore(day, version));
        return new LawDates(
                version,
                publishedSince,
                latest(history, LawEvent.Kind.IN_FORCE::equals)
                        .filter(day -> !isBefore(day, version))
                        .or(() -> begins.flatMap(each -> each.day(publishedSince)))
                        .filter(day -> !isBefore(day, version)));
    }

    private static boolean isBefore(LocalDate day, Optional<LocalDate> version) {
        return version.isPresent() && day.isBefore(version.get());
    }

    private static Optional<LocalDate> latest(
            List<LawEvent> history, java.util.function.Predicate<LawEvent.Kind> kinds) {
        return history.stream()
                .filter(event -> kinds.test(event.kind()))
                .map(LawEvent::on)
                .max(Comparator.naturalOrder());
    }

    /** How a law says when it begins. */
    public sealed interface InForce {
        /** Empty where it depends on a day that nobody knows. */
        Optional<LocalDate> day(Optional<LocalDate> published);

        /** 自2020年1月1日起施行 */
        record On(LocalDate date) implements InForce {
            @Override
            public Optional<LocalDate> day(Optional<LocalDate> published) {
                return Optional.of(date);
            }
        }

        /** 自公布之日起施行 */
        record OncePublished() implements InForce {
            @Override
            public Optional<LocalDate> day(Optional<LocalDate> published) {
                return published;
            }
        }
    }
}
