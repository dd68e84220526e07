/** Certificates of hours on paper. */
@NullMarked
package xuefa.training.print;

import org.jspecify.annotations.NullMarked;
