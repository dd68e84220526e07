/** Figures and follow-ups in PostgreSQL. */
@NullMarked
package xuefa.report.store;

import org.jspecify.annotations.NullMarked;
