/** Network addresses: which are whose. */
@NullMarked
package xuefa.shared.net;

import org.jspecify.annotations.NullMarked;
