/** What every room may use and no feature owns. */
@NullMarked
package xuefa.shared;

import org.jspecify.annotations.NullMarked;
