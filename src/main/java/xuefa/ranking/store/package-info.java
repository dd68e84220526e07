/** Rankings in Redis, rebuilt from PostgreSQL. */
@NullMarked
package xuefa.ranking.store;

import org.jspecify.annotations.NullMarked;
