/** What is done with questions: writing, judging and releasing them, and what a newer wording of a law does to them. */
@NullMarked
package xuefa.bank.flow;

import org.jspecify.annotations.NullMarked;
