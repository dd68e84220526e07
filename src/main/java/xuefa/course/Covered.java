package xuefa.course;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a lesson was seen: stretches in milliseconds from its beginning, in order, apart from one another. Immutable; in whatever
 * order stretches come, they merge to the same, and none ever takes anything away.
 */
public record Covered(List<Stretch> stretches) {
    public static final Covered NOTHING = new Covered(List.of());

    /** @param to the first millisecond that is no longer in it */
    public record Stretch(int from, int to) {
        public Stretch {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("no stretch: " + from + " to " + to);
            }
        }

        int millis() {
            return to - from;
        }
    }

    public Covered {
        stretches = List.copyOf(stretches);
        for (int i = 1; i < stretches.size(); i++) {
            if (stretches.get(i).from() <= stretches.get(i - 1).to()) {
                throw new IllegalArgumentException("stretches that touch: " + stretches);
            }
        }
    }

    /** What {@link #bounds} gave. */
    public static Covered of(Integer[] bounds) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i + 1 < bounds.length; i += 2) {
            stretches.add(new Stretch(bounds[i], bounds[i + 1]));
        }
        return new Covered(stretches);
    }

    /** From, to, from, to. */
    public Integer[] bounds() {
        return stretches.stream()
                .flatMap(each -> java.util.stream.Stream.of(each.from(), each.to()))
                .toArray(Integer[]::new);
    }

    public Covered with(Stretch added) {
        List<Stretch> merged = new ArrayList<>();
        int from = added.from();
        int to = added.to();
        for (Stretch each : stretches) {
            if (each.to() < from) {
                merged.add(each);
            } else if (each.from() <= to) {
                from = Math.min(from, each.from());
                to = Math.max(to, each.to());
            }
        }
        merged.add(new Stretch(from, to));
        int end = to;
        stretches.stream().filter(each -> each.from() > end).forEach(merged::add);
        return new Covered(merged);
    }

    public int millis() {
        return stretches.stream().mapToInt(Stretch::millis).sum();
    }

    /** How far it was seen without a gap. */
    public int frontier() {
        return stretches.isEmpty() || stretches.getFirst().from() > 0
                ? 0
                : stretches.getFirst().to();
    }
}
