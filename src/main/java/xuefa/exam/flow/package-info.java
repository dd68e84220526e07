/** Looking at exams, and the ports this room needs. */
@NullMarked
package xuefa.exam.flow;

import org.jspecify.annotations.NullMarked;
