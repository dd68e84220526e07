/** Questions in Word files. */
@NullMarked
package xuefa.bank.format.word;

import org.jspecify.annotations.NullMarked;
