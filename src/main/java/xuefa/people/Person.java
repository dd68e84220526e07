package xuefa.people;

import java.util.UUID;

/**
 * Somebody who studies, sits exams or runs them 人员.
 *
 * @param name as on the identity card, 1 to 50 characters
 */
public record Person(UUID id, String name, IdentityNumber identityNumber) {
    static final int LONGEST_NAME = 50;

    public Person {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a person's name has 1 to " + LONGEST_NAME + " characters: " + name);
        }
    }
}
