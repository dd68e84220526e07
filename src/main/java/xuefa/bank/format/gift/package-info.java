/** GIFT, the plain text of Moodle. */
@NullMarked
package xuefa.bank.format.gift;

import org.jspecify.annotations.NullMarked;
