/** How often somebody may ask, and how long they wait otherwise. */
@NullMarked
package xuefa.shared.limit;

import org.jspecify.annotations.NullMarked;
