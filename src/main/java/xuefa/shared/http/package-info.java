/** The contract, problems and replies: what every room's handlers need. */
@NullMarked
package xuefa.shared.http;

import org.jspecify.annotations.NullMarked;
