/** What is done with laws: importing them, reading them, looking for articles. */
@NullMarked
package xuefa.law.flow;

import org.jspecify.annotations.NullMarked;
