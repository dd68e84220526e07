/** Use cases of certificates and their renewal. */
@NullMarked
package xuefa.certificate.flow;

import org.jspecify.annotations.NullMarked;
