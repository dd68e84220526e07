/** Certificates and their renewal over HTTP. */
@NullMarked
package xuefa.certificate.http;

import org.jspecify.annotations.NullMarked;
