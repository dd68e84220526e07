/** The rules of one candidate's go: entries, outcomes, receipts. */
@NullMarked
package xuefa.attempt;

import org.jspecify.annotations.NullMarked;
