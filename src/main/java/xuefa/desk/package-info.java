/** HR's day: who is short of what, whom to remind, and a person's file on one page. Terms: DOMAIN.md. */
@NullMarked
package xuefa.desk;

import org.jspecify.annotations.NullMarked;
