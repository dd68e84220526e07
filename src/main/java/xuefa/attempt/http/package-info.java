/** Attempts over HTTP. */
@NullMarked
package xuefa.attempt.http;

import org.jspecify.annotations.NullMarked;
