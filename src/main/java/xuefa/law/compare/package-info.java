/** What changed between two wordings of a law, article by article and word by word. Pure. */
@NullMarked
package xuefa.law.compare;

import org.jspecify.annotations.NullMarked;
