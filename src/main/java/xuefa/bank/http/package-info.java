/** Question banks over HTTP. */
@NullMarked
package xuefa.bank.http;

import org.jspecify.annotations.NullMarked;
