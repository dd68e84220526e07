/** Study sessions in PostgreSQL. */
@NullMarked
package xuefa.study.store;

import org.jspecify.annotations.NullMarked;
