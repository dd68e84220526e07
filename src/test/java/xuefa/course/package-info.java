@NullMarked
package xuefa.course;

import org.jspecify.annotations.NullMarked;
