package xuefa.exam;

/**
 * A sitting as an exam officer sees it.
 *
 * @param cancelled called off before it opened
 * @param title of the exam
 * @param unitName who holds the exam
 * @param due people on the roster
 */
public record OverseenSitting(Sitting sitting, boolean cancelled, String title, String unitName, int due) {}
