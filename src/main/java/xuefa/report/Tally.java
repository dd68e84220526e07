package xuefa.report;

import java.util.UUID;

/**
 * What a figure comes to in one unit, without those below it.
 *
 * @param figure the code of one that has rows
 * @param detail which exam, kind or obligation; empty where there is but one
 * @param value rows, or hundredths of an amount
 */
public record Tally(String figure, String detail, UUID unitId, long value) {}
