package xuefa.ranking.flow;

import xuefa.shared.Marks;

/**
 * A person in a ranking, as the asking person may see them.
 *
 * @param name masked for people of other units
 */
public record PersonRow(int place, String name, String unitName, Marks score, int seconds, boolean mine) {}
