@NullMarked
package xuefa.desk;

import org.jspecify.annotations.NullMarked;
