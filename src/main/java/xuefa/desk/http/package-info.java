/** The desk over HTTP. */
@NullMarked
package xuefa.desk.http;

import org.jspecify.annotations.NullMarked;
