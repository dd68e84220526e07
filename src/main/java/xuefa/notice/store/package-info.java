/** The outbox in PostgreSQL. */
@NullMarked
package xuefa.notice.store;

import org.jspecify.annotations.NullMarked;
