/** Sign-in over HTTP, and who is asking for each operation. */
@NullMarked
package xuefa.access.http;

import org.jspecify.annotations.NullMarked;
