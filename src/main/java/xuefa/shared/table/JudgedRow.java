package xuefa.shared.table;

/** A row, and what it would do. */
public record JudgedRow<C extends TableColumn, P>(TableRow<C> row, RowVerdict<P> verdict) {}
