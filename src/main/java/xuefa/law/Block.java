package xuefa.law;

/** What a law's wording consists of, one after the other as printed. */
public sealed interface Block permits Heading, Article, Passage {}
