/** Starts and wires the node: the only room that sees every other. */
@NullMarked
package xuefa.app;

import org.jspecify.annotations.NullMarked;
