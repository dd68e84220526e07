/** Word and Excel files as text with places: read by their XML, within bounds, never executed, never written to disk. */
@NullMarked
package xuefa.shared.office;

import org.jspecify.annotations.NullMarked;
