package xuefa.certificate;

import java.util.UUID;

/**
 * One level of a renewal review 换证审核, the first first: unit 单位初审, justice bureau 司法行政审核, and further ones by configuration.
 *
 * @param name as people call it
 * @param role who decides, a role's code
 * @param unitId where that role must be held, or above; for the first level the unit of the holder takes its place
 */
public record ReviewLevel(String name, String role, UUID unitId) {
    public ReviewLevel {
        if (name.isBlank() || name.length() > 40) {
            throw new IllegalArgumentException("a level's name has 1 to 40 characters: " + name);
        }
    }
}
