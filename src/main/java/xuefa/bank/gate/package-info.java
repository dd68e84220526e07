/** The gate that a release goes through, check by check, and what it says. Pure. */
@NullMarked
package xuefa.bank.gate;

import org.jspecify.annotations.NullMarked;
