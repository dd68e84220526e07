package xuefa.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All that the register says of somebody, of all times, oldest first. Numbers are masked.
 *
 * @param identity masked, empty where it isn't known
 * @param phone masked, empty where it isn't known
 * @param workNumber empty where there is none
 */
public record PersonFacts(
        UUID id,
        String name,
        String identity,
        String phone,
        String workNumber,
        List<Post> posts,
        List<Employment> employments,
        List<Standing> standings,
        List<Tenure> tenures,
        List<Absence> absences) {

    public Stream<RegisterFact> all() {
        return Stream.of(posts, employments, standings, tenures, absences).flatMap(List::stream);
    }

    /** The unit of the post that began last. */
    public Optional<UUID> home() {
        return posts.isEmpty() ? Optional.empty() : Optional.of(posts.getLast().unitId());
    }
}
