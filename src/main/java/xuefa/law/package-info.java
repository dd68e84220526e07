/** The catalogue of laws: which wordings there are, since when they are in force, and which articles they have. */
@NullMarked
package xuefa.law;

import org.jspecify.annotations.NullMarked;
