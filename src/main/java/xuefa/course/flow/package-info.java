/** What people do with courses. */
@NullMarked
package xuefa.course.flow;

import org.jspecify.annotations.NullMarked;
