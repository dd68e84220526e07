/** Accounts and sessions in PostgreSQL; sessions cached in Redis and in memory. */
@NullMarked
package xuefa.access.store;

import org.jspecify.annotations.NullMarked;
