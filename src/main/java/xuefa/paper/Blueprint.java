package xuefa.paper;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * 组卷规则: how many questions of which kind, law and difficulty a paper has. Every question appears at most once on a
 * paper, whichever quotas accept it.
 *
 * <p>The canonical form is JSON with its keys in ascending order, without white space, in UTF-8, laws, difficulties and
 * withheld questions in ascending order, {@code withheld} left out when empty; the digest is taken over these bytes.
 *
 * @param sections 1 to 50, with at most 500 questions and 200 quotas together
 * @param withheld ids of questions that no quota accepts, such as those that wait for revision 待修订; at most 100,000
 */
public record Blueprint(
        List<Section> sections,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedSet<String> withheld) {
    static final int MOST_SECTIONS = 50;
    static final int MOST_QUOTAS = 200;
    static final int MOST_QUESTIONS = 500;
    static final int MOST_WITHHELD = 100_000;

    @JsonCreator
    public Blueprint {
        sections = List.copyOf(sections);
        withheld = Collections.unmodifiableSortedSet(new TreeSet<>((Collection<String>) withheld));
        withheld.forEach(id -> PlainText.require("withheld question", id, 100));
        refuseAbove(MOST_WITHHELD, "withheld questions", withheld.size());
        if (sections.isEmpty() || sections.size() > MOST_SECTIONS) {
            throw new IllegalArgumentException(
                    "a blueprint has 1 to " + MOST_SECTIONS + " sections, not " + sections.size());
        }
        refuseAbove(
                MOST_QUOTAS,
                "quotas",
                sections.stream().mapToLong(section -> section.quotas().size()).sum());
        refuseAbove(
                MOST_QUESTIONS,
                "questions",
                sections.stream().mapToLong(Section::questions).sum());
    }

    /** With no question withheld. */
    public Blueprint(List<Section> sections) {
        this(sections, Collections.emptySortedSet());
    }

    /** Reads any JSON of the canonical form's shape. Throws IllegalArgumentException for everything else. */
    public static Blueprint parse(byte[] json) {
        return Json.read(json, Blueprint.class, "withheld");
    }

    /** The same rules, from which these questions stay away. */
    public Blueprint without(Set<String> questionIds) {
        return new Blueprint(sections, new TreeSet<>(questionIds));
    }

    /** The canonical form. */
    public byte[] bytes() {
        return Json.write(this);
    }

    /** SHA-256 of the canonical form, in lower-case hexadecimal. */
    public String digest() {
        return Sha256.hex(bytes());
    }

    /** How many questions a paper has. */
    public int questions() {
        return sections.stream().mapToInt(Section::questions).sum();
    }

    /** The most that a paper can score, in hundredths of a mark. */
    public int fullMarksHundredths() {
        return sections.stream()
                .mapToInt(section -> section.questions() * section.marksHundredths())
                .sum();
    }

    private static void refuseAbove(int most, String what, long actual) {
        if (actual > most) {
            throw new IllegalArgumentException("a blueprint has at most " + most + " " + what + ", not " + actual);
        }
    }
}
