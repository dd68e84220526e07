/** Rehearsals of the day: virtual candidates, what they were promised, and the oracle that holds it against the record. */
@NullMarked
package xuefa.rehearsal;

import org.jspecify.annotations.NullMarked;
