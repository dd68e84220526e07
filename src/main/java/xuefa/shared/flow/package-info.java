/** Use cases that rooms share: importing tables. */
@NullMarked
package xuefa.shared.flow;

import org.jspecify.annotations.NullMarked;
