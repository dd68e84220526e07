/** Signing in and out, and the ports it needs. */
@NullMarked
package xuefa.access.flow;

import org.jspecify.annotations.NullMarked;
