/** Aiken, the plainest text of Moodle. */
@NullMarked
package xuefa.bank.format.aiken;

import org.jspecify.annotations.NullMarked;
