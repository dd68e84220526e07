/** Use cases and ports of the dossier. */
@NullMarked
package xuefa.dossier.flow;

import org.jspecify.annotations.NullMarked;
