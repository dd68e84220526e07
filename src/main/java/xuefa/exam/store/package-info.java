/** Exams and sittings in PostgreSQL; the live view of a sitting in Redis. */
@NullMarked
package xuefa.exam.store;

import org.jspecify.annotations.NullMarked;
