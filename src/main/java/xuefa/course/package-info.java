/** Courses 课程: what is taught, and the time somebody studied, by the server's clock. */
@NullMarked
package xuefa.course;

import org.jspecify.annotations.NullMarked;
