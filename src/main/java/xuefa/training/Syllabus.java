package xuefa.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import xuefa.training.Obligation.HoursDone;

/**
 * The syllabus 培训大纲 by post, in dated versions with their sources: how the hours that an obligation asks for are shared out. Pure.
 *
 * @param parts one a kind of post
 */
public record Syllabus(List<Part> parts) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    public Syllabus {
        parts = List.copyOf(parts);
    }

    /** @param obligation whose hours are shared out */
    public record Part(
            String id,
            String source,
            LocalDate since,
            Optional<LocalDate> until,
            String obligation,
            List<String> categories,
            List<Line> lines) {
        public Part {
            categories = List.copyOf(categories);
            lines = List.copyOf(lines);
            if (lines.stream().mapToInt(Line::percent).sum() > 100) {
                throw new IllegalArgumentException("more than all of it: " + id);
            }
        }
    }

    public record Line(HoursSubject subject, String title, int percent) {}

    /**
     * What a plan might hold.
     *
     * @param source the obligation's and the syllabus's
     */
    public record Proposal(HoursSubject subject, String title, List<String> categories, Hours hours, String source) {}

    /**
     * For a year, by the obligations that are in force on its first day.
     *
     * @param present the kinds of posts that there are
     */
    public List<Proposal> propose(int year, ObligationBook book, Set<String> present) {
        LocalDate first = LocalDate.of(year, 1, 1);
        List<Proposal> proposals = new ArrayList<>();
        for (Part part : parts) {
            List<String> categories =
                    part.categories().stream().filter(present::contains).toList();
            boolean counts = !part.since().isAfter(first)
                    && part.until().filter(first::isAfter).isEmpty();
            if (counts && !categories.isEmpty()) {
                book.obligations().stream()
                        .filter(each -> each.id().equals(part.obligation()) && each.isInForceOn(first))
                        .filter(each -> each.measure() instanceof HoursDone)
                        .findFirst()
                        .ifPresent(owed -> part.lines()
                                .forEach(line -> proposals.add(new Proposal(
                                        line.subject(),
                                        line.title(),
                                        categories,
                                        share(owed.required(), line.percent()),
                                        owed.title() + "；" + part.source()))));
            }
        }
        return proposals;
    }

    /** To the next half-hour above. */
    private static Hours share(BigDecimal required, int percent) {
        BigDecimal exact = required.multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
        return Hours.of(exact.divide(HALF, 0, RoundingMode.CEILING).multiply(HALF));
    }
}
