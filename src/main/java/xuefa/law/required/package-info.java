/** Lists of laws that somebody has to know 应知应会清单, and how their versions differ. */
@NullMarked
package xuefa.law.required;

import org.jspecify.annotations.NullMarked;
