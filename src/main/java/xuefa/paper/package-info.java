/**
 * One random paper a candidate: the blueprint, the proof that it can be filled, and the recorded draw.
 *
 * <p>These are rules: plain values and pure functions, no store and no clock. The draw is written down exactly in
 * {@code src/docs/draw.md}, so that anybody can repeat it.
 */
@NullMarked
package xuefa.paper;

import org.jspecify.annotations.NullMarked;
