/** Use cases and ports of the record. */
@NullMarked
package xuefa.audit.flow;

import org.jspecify.annotations.NullMarked;
