/** Results over HTTP. */
@NullMarked
package xuefa.result.http;

import org.jspecify.annotations.NullMarked;
