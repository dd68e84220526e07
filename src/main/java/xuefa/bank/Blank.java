package xuefa.bank;

import java.util.List;

/**
 * A gap to be filled in.
 *
 * @param accepted what counts as right, the model answer first; compared as {@code compare} says
 */
public record Blank(List<String> accepted, Compare compare) {
    public static final int MOST_VARIANTS = 12;

    /** When an answer is the same as an accepted one. */
    public enum Compare {
        /** But for width, spaces, case and punctuation, as {@link PlainText#of} compares. */
        TEXT("text"),
        /** As {@link #TEXT}, and numbers in Chinese or Arabic numerals alike: 十五日, 15日; as {@link Numerals} reads them. */
        NUMBER("number");

        private final String code;

        Compare(String code) {
            this.code = code;
        }

        /** The name in files and JSON. */
        public String code() {
            return code;
        }

        public static Compare of(String code) {
            return code.equals(NUMBER.code) ? NUMBER : TEXT;
        }

        /** What suits accepted answers of which nobody said it: NUMBER where each holds a digit or a Chinese numeral. */
        public static Compare of(List<String> accepted) {
            return accepted.stream().allMatch(Numerals::standIn) ? NUMBER : TEXT;
        }

        /** Equal for answers that count as the same. */
        public String plain(String answer) {
            String half = PlainText.halfWidth(answer);
            return PlainText.of(this == NUMBER ? Numerals.inArabic(half) : half);
        }
    }

    public Blank {
        accepted = List.copyOf(accepted);
        if (accepted.isEmpty()
                || accepted.stream().anyMatch(each -> compare.plain(each).isEmpty())) {
            throw new IllegalArgumentException("a blank accepts at least one answer, and no empty one");
        }
    }

    public boolean accepts(String answer) {
        String plain = compare.plain(answer);
        return accepted.stream().anyMatch(each -> compare.plain(each).equals(plain));
    }
}
