/** Rehearsals in PostgreSQL. */
@NullMarked
package xuefa.rehearsal.store;

import org.jspecify.annotations.NullMarked;
