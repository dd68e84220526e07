package xuefa.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Something that was done and can't be undone unseen. Holds no answer, key, password or identity number; a person is named by id.
 *
 * @param code room and participle, such as {@code access.roleGranted}
 * @param subjectKind what it was done to, such as {@code roleGrant}
 * @param subjectId of that kind
 * @param personId whose data it is about; empty when it is about nobody's
 * @param unitId where it belongs, which cuts what an auditor sees; empty when it concerns the whole installation
 * @param before what was there, empty when nothing was; numbers are whole
 * @param after what is there now
 * @param reason in the words of who did it; empty where none is asked
 */
public record Deed(
        String code,
        String subjectKind,
        String subjectId,
        Optional<UUID> personId,
        Optional<UUID> unitId,
        ObjectNode before,
        ObjectNode after,
        String reason) {
    private static final Pattern CODE = Pattern.compile("[a-z]+\\.[a-zA-Z]+");

    public Deed {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a deed's code is a room, a dot and a participle: " + code);
        }
        before = before.deepCopy();
        after = after.deepCopy();
    }

    public static Deed of(String code, String subjectKind, Object subjectId) {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        return new Deed(code, subjectKind, subjectId.toString(), Optional.empty(), Optional.empty(), nothing, nothing, "");
    }

    /** Whose data it is about. */
    public Deed about(UUID person) {
        return new Deed(code, subjectKind, subjectId, Optional.of(person), unitId, before, after, reason);
    }

    public Deed at(UUID unit) {
        return new Deed(code, subjectKind, subjectId, personId, Optional.of(unit), before, after, reason);
    }

    public Deed before(ObjectNode was) {
        return new Deed(code, subjectKind, subjectId, personId, unitId, was, after, reason);
    }

    public Deed after(ObjectNode is) {
        return new Deed(code, subjectKind, subjectId, personId, unitId, before, is, reason);
    }

    public Deed because(String words) {
        return new Deed(code, subjectKind, subjectId, personId, unitId, before, after, words);
    }
}
