/** The record of what was done, in PostgreSQL. */
@NullMarked
package xuefa.audit.store;

import org.jspecify.annotations.NullMarked;
