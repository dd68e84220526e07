/** The law library over HTTP. */
@NullMarked
package xuefa.law.http;

import org.jspecify.annotations.NullMarked;
