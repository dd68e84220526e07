/** Hours and obligations over HTTP. */
@NullMarked
package xuefa.training.http;

import org.jspecify.annotations.NullMarked;
