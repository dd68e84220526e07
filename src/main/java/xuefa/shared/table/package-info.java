/** Tables that clerks hand in: their columns, their rows, and what each row would do. */
@NullMarked
package xuefa.shared.table;

import org.jspecify.annotations.NullMarked;
