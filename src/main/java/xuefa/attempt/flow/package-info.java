/** Starting, saving answers, taking over, submitting. */
@NullMarked
package xuefa.attempt.flow;

import org.jspecify.annotations.NullMarked;
