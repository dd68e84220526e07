/** Courses over HTTP. */
@NullMarked
package xuefa.course.http;

import org.jspecify.annotations.NullMarked;
