package xuefa.exam;

/**
 * A sitting as an exam officer sees it.
 *
 * @param title of the exam
 * @param unitName who holds the exam
 * @param due people on the roster
 */
public record OverseenSitting(Sitting sitting, String title, String unitName, int due) {}
