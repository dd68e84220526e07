/** The question bank: what a question is, which questions are sound, and the immutable releases papers are drawn from. */
@NullMarked
package xuefa.bank;

import org.jspecify.annotations.NullMarked;
