/** The path of one answer into PostgreSQL. */
@NullMarked
package xuefa.attempt.store;

import org.jspecify.annotations.NullMarked;
