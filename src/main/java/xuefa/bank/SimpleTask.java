package xuefa.bank;

/** A task that stands alone, or as a part of a case. */
public sealed interface SimpleTask extends Task permits Choice, FillIn, ShortAnswer {}
