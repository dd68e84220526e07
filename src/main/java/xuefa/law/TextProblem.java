package xuefa.law;

/**
 * What a reader of a law's text should look at.
 *
 * @param line in the file, from 1; in .docx the paragraph; 0 for the file as a whole
 * @param reason in a sentence
 */
public record TextProblem(int line, Kind kind, String reason) {
    /** What it is about, and whether the text may be kept all the same. */
    public enum Kind {
        UNREADABLE("unreadable", true),
        NO_TITLE("no-title", true),
        NO_ARTICLES("no-articles", true),
        NO_DATE("no-date", true),
        HISTORY("history", false),
        STARTS_LATE("starts-late", false),
        GAP("gap", false),
        DUPLICATE("duplicate", true),
        ORDER("order", false),
        EMPTY_ARTICLE("empty-article", false),
        HEADINGS("headings", false),
        ITEMS("items", false),
        CHARACTERS("characters", false),
        QUOTE("quote", false);

        private final String code;
        private final boolean grave;

        Kind(String code, boolean grave) {
            this.code = code;
            this.grave = grave;
        }

        public String code() {
            return code;
        }

        /** Whether the text can't be kept with it. */
        public boolean isGrave() {
            return grave;
        }
    }
}
