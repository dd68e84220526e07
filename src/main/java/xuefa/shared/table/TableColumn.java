package xuefa.shared.table;

/** A column of a table that clerks hand in; an enum of a room implements it, in the order of the template. */
public interface TableColumn {
    /** The name in JSON; what is kept goes by it. */
    String code();

    /** What stands above the column, in Chinese. */
    String header();

    /** Whether a table without the column is refused. */
    boolean required();
}
