/** PostgreSQL, the record, and Redis, the live view, as every room's stores see them. */
@NullMarked
package xuefa.shared.store;

import org.jspecify.annotations.NullMarked;
