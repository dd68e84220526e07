/** Reports of any period, indicators of the yearly assessment, and what follows from gaps. */
@NullMarked
package xuefa.report;

import org.jspecify.annotations.NullMarked;
