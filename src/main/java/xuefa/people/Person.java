package xuefa.people;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who studies, sits exams or runs them 人员. Sex and birth date follow from the identity number and are kept nowhere else.
 *
 * @param name as on the identity card, 1 to 50 characters
 * @param workNumber 工号, at most 30 characters, unique in the installation
 */
public record Person(
        UUID id,
        String name,
        Optional<IdentityNumber> identityNumber,
        Optional<PhoneNumber> phone,
        Optional<String> workNumber) {
    public static final int LONGEST_NAME = 50;
    public static final int LONGEST_WORK_NUMBER = 30;

    public Person {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a person's name has 1 to " + LONGEST_NAME + " characters");
        }
        if (workNumber
                .filter(number -> number.isBlank() || number.length() > LONGEST_WORK_NUMBER)
                .isPresent()) {
            throw new IllegalArgumentException("a work number has 1 to " + LONGEST_WORK_NUMBER + " characters");
        }
    }

    public Person(UUID id, String name, IdentityNumber identityNumber) {
        this(id, name, Optional.of(identityNumber), Optional.empty(), Optional.empty());
    }
}
