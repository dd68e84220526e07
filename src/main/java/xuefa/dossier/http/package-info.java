/** The dossier over HTTP. */
@NullMarked
package xuefa.dossier.http;

import org.jspecify.annotations.NullMarked;
