/** Making reports, scoring units, following up gaps. */
@NullMarked
package xuefa.report.flow;

import org.jspecify.annotations.NullMarked;
