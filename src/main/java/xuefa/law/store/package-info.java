/** The law library in PostgreSQL. */
@NullMarked
package xuefa.law.store;

import org.jspecify.annotations.NullMarked;
