@NullMarked
package xuefa.audit;

import org.jspecify.annotations.NullMarked;
