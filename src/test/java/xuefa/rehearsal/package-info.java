@NullMarked
package xuefa.rehearsal;

import org.jspecify.annotations.NullMarked;
