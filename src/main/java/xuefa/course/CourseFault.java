package xuefa.course;

/**
 * Why a course can't be published as it is.
 *
 * @param pointer into its JSON
 * @param code what is wrong
 * @param word what the sentence mentions, or empty
 */
public record CourseFault(String pointer, String code, String word) {}
