/** Exams, sittings and rosters: what is held, when, for whom. */
@NullMarked
package xuefa.exam;

import org.jspecify.annotations.NullMarked;
