/** Verdicts for people and for programs: a table, JSON, and a page with plots. */
@NullMarked
package xuefa.rehearsal.report;

import org.jspecify.annotations.NullMarked;
