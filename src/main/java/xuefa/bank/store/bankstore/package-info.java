/** Releases in PostgreSQL. */
@NullMarked
package xuefa.bank.store;

import org.jspecify.annotations.NullMarked;
