/** Preparing, exporting and cleaning rehearsals. */
@NullMarked
package xuefa.rehearsal.flow;

import org.jspecify.annotations.NullMarked;
