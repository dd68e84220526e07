/** Who is asking: accounts, sessions, roles. */
@NullMarked
package xuefa.access;

import org.jspecify.annotations.NullMarked;
