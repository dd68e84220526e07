/** What is thrown at a running installation, at moments that a seed gives, and what its candidates were told meanwhile. */
@NullMarked
package xuefa.faults;

import org.jspecify.annotations.NullMarked;
