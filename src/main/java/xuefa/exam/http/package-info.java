/** Exams and sittings over HTTP. */
@NullMarked
package xuefa.exam.http;

import org.jspecify.annotations.NullMarked;
