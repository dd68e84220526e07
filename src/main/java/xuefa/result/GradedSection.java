package xuefa.result;

import xuefa.shared.Marks;

/** @param right questions with full marks */
public record GradedSection(Marks score, int right) {}
