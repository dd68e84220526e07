package xuefa.law;

import java.util.Arrays;
import java.util.Optional;

/**
 * A line above articles.
 *
 * @param label as printed: 第二章, 序言, 附件一; may be empty
 * @param title what follows the label; may be empty
 */
public record Heading(Kind kind, String label, String title) implements Block {

    /** From the outermost; what no law gives a number is {@link #OTHER}. */
    public enum Kind {
        PART("part", "编"),
        SUBPART("subpart", "分编"),
        CHAPTER("chapter", "章"),
        SECTION("section", "节"),
        SUBSECTION("subsection", "目"),
        PREAMBLE("preamble", "序言"),
        ANNEX("annex", "附件"),
        OTHER("other", "");

        private final String code;
        private final String inChinese;

        Kind(String code, String inChinese) {
            this.code = code;
            this.inChinese = inChinese;
        }

        /** The name in JSON. */
        public String code() {
            return code;
        }

        /** By its unit in 第二章; empty for words that number nothing. */
        public static Optional<Kind> ofUnit(String unit) {
            return Arrays.stream(values())
                    .filter(each -> each.compareTo(SUBSECTION) <= 0 && each.inChinese.equals(unit))
                    .findAny();
        }
    }

    public Heading {
        if (label.isEmpty() && title.isEmpty()) {
            throw new IllegalArgumentException("a heading without words");
        }
    }

    /** 第二章 行政处罚的种类和设定 */
    public String text() {
        return label.isEmpty() || title.isEmpty() ? label + title : label + " " + title;
    }
}
