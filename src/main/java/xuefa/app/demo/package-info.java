/** The demo: an invented district that sits two exams, told in {@code resources/demo}. Rules nothing; uses every room. */
@NullMarked
package xuefa.app.demo;

import org.jspecify.annotations.NullMarked;
