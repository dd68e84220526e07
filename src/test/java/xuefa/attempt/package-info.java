@NullMarked
package xuefa.attempt;

import org.jspecify.annotations.NullMarked;
