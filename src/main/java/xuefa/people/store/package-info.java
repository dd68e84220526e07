/** Units, people and posts in PostgreSQL. */
@NullMarked
package xuefa.people.store;

import org.jspecify.annotations.NullMarked;
