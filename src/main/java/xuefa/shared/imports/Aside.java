package xuefa.shared.imports;

/**
 * Something in the source that is no record: a title, a heading, a note, a footer. Kept, so that nothing vanishes unseen.
 *
 * @param text as it stands there
 */
public record Aside(Where where, String text) {}
