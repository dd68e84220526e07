/** Guiding cases 指导案例 and our own gists of articles. */
@NullMarked
package xuefa.law.cases;

import org.jspecify.annotations.NullMarked;
