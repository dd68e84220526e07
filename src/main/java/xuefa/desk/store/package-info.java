/** The desk in PostgreSQL. */
@NullMarked
package xuefa.desk.store;

import org.jspecify.annotations.NullMarked;
