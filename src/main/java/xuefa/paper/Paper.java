package xuefa.paper;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 试卷: the frozen result of one draw. Its bytes tell which option stands where, so they stay on the server; what a
 * candidate gets is made from it and the release.
 *
 * <p>The canonical form is JSON with its keys in ascending order, without white space, in UTF-8, items and options as
 * arrays; the digest is taken over these bytes. For lookups while an exam runs use {@link SheetLayout}.
 */
public record Paper(List<PaperSection> sections) {
    public Paper {
        sections = List.copyOf(sections);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a paper has at least one section");
        }
        refuseRepetition(sections);
        long questions =
                sections.stream().mapToLong(section -> section.items().size()).sum();
        if (questions > Blueprint.MOST_QUESTIONS) {
            throw new IllegalArgumentException("a paper has at most " + Blueprint.MOST_QUESTIONS + " questions");
        }
    }

    /** Reads the canonical form. Throws IllegalArgumentException for everything else. */
    public static Paper parse(byte[] canonical) {
        Paper paper = Json.read(canonical, Paper.class);
        if (!Arrays.equals(paper.bytes(), canonical)) {
            throw new IllegalArgumentException("not the canonical form of a paper");
        }
        return paper;
    }

    /** The canonical form. */
    public byte[] bytes() {
        return Json.write(this);
    }

    /** SHA-256 of the canonical form, in lower-case hexadecimal. */
    public String digest() {
        return Sha256.hex(bytes());
    }

    /** All questions in the order shown. */
    public Stream<PaperItem> items() {
        return sections.stream().flatMap(section -> section.items().stream());
    }

    /** The question with this opaque id, if it is on the paper. */
    public Optional<PaperItem> item(String questionId) {
        return items().filter(item -> item.questionId().equals(questionId)).findFirst();
    }

    /** The option's index in the question version, if question and option are on the paper and belong together. */
    public OptionalInt original(String questionId, String optionId) {
        return item(questionId).stream()
                .flatMap(item -> item.options().stream())
                .filter(option -> option.optionId().equals(optionId))
                .mapToInt(PaperOption::originalIndex)
                .findFirst();
    }

    private static void refuseRepetition(List<PaperSection> sections) {
        Set<Integer> questions = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (PaperSection section : sections) {
            for (PaperItem item : section.items()) {
                if (!questions.add(item.poolIndex())) {
                    throw new IllegalArgumentException("question " + item.poolIndex() + " is twice on the paper");
                }
                addOnce(ids, item.questionId());
                item.options().forEach(option -> addOnce(ids, option.optionId()));
            }
        }
    }

    private static void addOnce(Set<String> ids, String id) {
        if (!ids.add(id)) {
            throw new IllegalArgumentException("the id " + id + " is twice on the paper");
        }
    }
}
