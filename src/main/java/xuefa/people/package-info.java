/** Units, people and their posts. */
@NullMarked
package xuefa.people;

import org.jspecify.annotations.NullMarked;
