/** The import engine: takes the records of a foreign file and says of each one what became of it. */
@NullMarked
package xuefa.shared.imports;

import org.jspecify.annotations.NullMarked;
