/** Looking at rankings, and the port to them. */
@NullMarked
package xuefa.ranking.flow;

import org.jspecify.annotations.NullMarked;
