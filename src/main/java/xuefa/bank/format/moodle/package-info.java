/** Moodle XML. */
@NullMarked
package xuefa.bank.format.moodle;

import org.jspecify.annotations.NullMarked;
