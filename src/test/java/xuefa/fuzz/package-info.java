/** Generated requests and hostile files against the real thing. */
@NullMarked
package xuefa.fuzz;

import org.jspecify.annotations.NullMarked;
