package xuefa.bank.format;

import java.util.Optional;

/** What formats have no place for, written as a label: 难度:hard, 依据:《行政处罚法》第三十六条. */
public enum Labels {
    DIFFICULTY("难度"),
    CITATION("依据"),
    PART_OF("案例"),
    TOPIC("分类");

    private final String word;

    Labels(String word) {
        this.word = word;
    }

    public String with(String value) {
        return word + ":" + value;
    }

    /** The value, if {@code label} is one of these. */
    public Optional<String> in(String label) {
        String plain = label.strip().replace('：', ':');
        return plain.startsWith(word + ":")
                ? Optional.of(plain.substring(word.length() + 1).strip())
                : Optional.empty();
    }

    /** Takes a label to its place in {@code draft}; says whether it was one of these. */
    public static boolean isTaken(String label, Drafting draft) {
        CITATION.in(label).ifPresent(value -> draft.citation = value);
        DIFFICULTY.in(label).ifPresent(value -> draft.difficulty = value);
        TOPIC.in(label).ifPresent(value -> draft.section = value);
        return CITATION.in(label).isPresent()
                || DIFFICULTY.in(label).isPresent()
                || TOPIC.in(label).isPresent();
    }
}
