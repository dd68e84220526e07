/** Courses and the time of study in PostgreSQL, files in a folder. */
@NullMarked
package xuefa.course.store;

import org.jspecify.annotations.NullMarked;
