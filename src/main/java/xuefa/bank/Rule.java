package xuefa.bank;

/** What a question bank is held to; the codes stand in the output of {@code bank check}. */
public enum Rule {
    /** laws/ID.yaml and banks/LAW/TOPIC.yaml, nothing else, and the schemas this program knows. */
    FOLDER("folder"),
    /** Links stay inside the folder. */
    LINK("link"),
    /** Files can be read. */
    UNREADABLE("unreadable"),
    /** A file is at most 4 MiB. */
    SIZE("size"),
    /** UTF-8, always. */
    ENCODING("encoding"),
    /** No tabs, control characters, invisible or private characters. */
    CHARACTER("character"),
    /** One well-formed document, not nested deeply, without tags. */
    YAML("yaml"),
    /** No anchors and aliases: what is written is what stands there. */
    ANCHOR("anchor"),
    /** No key twice in one mapping. */
    DUPLICATE_KEY("duplicate-key"),
    /** The JSON Schemas of laws and questions. */
    SCHEMA("schema"),
    /** Days that exist. */
    DATE("date"),
    /** A law's id is its file's name. */
    LAW_ID("law.id"),
    /** A law's days follow one another, and each version has its own. */
    LAW_DATES("law.dates"),
    /** Inserted articles stand behind articles there are. */
    LAW_ARTICLES("law.articles"),
    /** Somebody made sure of the version, not later than on the day of the check. */
    LAW_CHECKED("law.checked"),
    /** The cited law is in the catalogue. */
    LAW_UNKNOWN("law.unknown"),
    /** The cited version is in the catalogue. */
    VERSION_UNKNOWN("version.unknown"),
    /** The cited version is the one in force. */
    VERSION_NOT_IN_FORCE("version.not-in-force"),
    /** The cited article is in that version. */
    ARTICLE_UNKNOWN("article.unknown"),
    /** A part of a case rests on articles that the whole question cites. */
    ARTICLE_PART("article.part"),
    /** There is something to ask. */
    BANK_EMPTY("bank.empty"),
    /** A question's id begins with its law, which is its folder. */
    ID_LAW("id.law"),
    /** No id twice. */
    ID_TWICE("id.twice"),
    /** No stem twice, but for punctuation, spaces and width. */
    STEM_TWICE("stem.twice"),
    /** Option letters run from A without a gap. */
    OPTION_LETTERS("option.letters"),
    /** Options differ by more than punctuation. */
    OPTION_ALIKE("option.alike"),
    /** Options are shuffled: none may speak of other options, and no text of letters. */
    OPTION_ORDER("option.order"),
    /** The right option doesn't show by its length; only the gate of a release warns of it. */
    OPTION_GIVEAWAY("option.giveaway"),
    /** The key names options there are, once and in order. */
    KEY("key"),
    /** A stem has a gap for each blank, and no blank accepts one answer twice. */
    BLANKS("blanks"),
    /** The scoring points of a part are worth what the part is. */
    MARKS("marks"),
    /** Pictures lie in images/, are what their names say. */
    PICTURE("picture"),
    /** No numbering, markup, answers or notes left in a text. */
    LEFTOVER("leftover"),
    /** An explanation names an article that the question cites. */
    EXPLANATION_ARTICLE("explanation.article"),
    /** A second reader came to the same key. */
    READING("reading");

    private final String code;

    Rule(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
