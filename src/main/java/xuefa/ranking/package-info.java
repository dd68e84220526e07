/** Rankings of people and of units. */
@NullMarked
package xuefa.ranking;

import org.jspecify.annotations.NullMarked;
