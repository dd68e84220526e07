/** Planning, reviewing, holding and archiving study sessions; signing in. */
@NullMarked
package xuefa.study.flow;

import org.jspecify.annotations.NullMarked;
