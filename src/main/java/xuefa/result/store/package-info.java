/** Results in PostgreSQL. */
@NullMarked
package xuefa.result.store;

import org.jspecify.annotations.NullMarked;
