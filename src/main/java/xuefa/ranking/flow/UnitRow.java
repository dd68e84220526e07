package xuefa.ranking.flow;

import xuefa.shared.Marks;

/** A unit in a ranking. {@code sat} of {@code due} people have a result, {@code passed} of them a pass. */
public record UnitRow(int place, String name, Marks average, int sat, int due, int passed, boolean mine) {}
