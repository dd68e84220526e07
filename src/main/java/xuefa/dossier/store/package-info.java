/** The dossier in PostgreSQL. */
@NullMarked
package xuefa.dossier.store;

import org.jspecify.annotations.NullMarked;
