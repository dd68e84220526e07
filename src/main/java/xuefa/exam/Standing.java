package xuefa.exam;

import java.util.Optional;
import java.util.UUID;
import xuefa.shared.Marks;

/**
 * How far a person is with a sitting.
 *
 * @param used attempts started
 * @param open the attempt under way
 * @param newest the attempt started last
 * @param best the best score so far
 */
public record Standing(int used, Optional<UUID> open, Optional<UUID> newest, Optional<Marks> best) {
    public static final Standing NONE = new Standing(0, Optional.empty(), Optional.empty(), Optional.empty());
}
