/** Study sessions over HTTP. */
@NullMarked
package xuefa.study.http;

import org.jspecify.annotations.NullMarked;
