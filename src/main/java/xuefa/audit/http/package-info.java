/** The record over HTTP. */
@NullMarked
package xuefa.audit.http;

import org.jspecify.annotations.NullMarked;
