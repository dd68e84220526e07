/** What {@code bin/xuefa} can be told to do. */
@NullMarked
package xuefa.app.command;

import org.jspecify.annotations.NullMarked;
