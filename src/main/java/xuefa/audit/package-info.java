/** The record of what was done: who, from where, what, before and after, why. */
@NullMarked
package xuefa.audit;

import org.jspecify.annotations.NullMarked;
