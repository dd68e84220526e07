/** Looking at results. */
@NullMarked
package xuefa.result.flow;

import org.jspecify.annotations.NullMarked;
