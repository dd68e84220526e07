/** What people do with hours and obligations. */
@NullMarked
package xuefa.training.flow;

import org.jspecify.annotations.NullMarked;
