@NullMarked
package xuefa.result;

import org.jspecify.annotations.NullMarked;
