/** Certificates and their renewal in PostgreSQL. */
@NullMarked
package xuefa.certificate.store;

import org.jspecify.annotations.NullMarked;
