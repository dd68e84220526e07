@NullMarked
package xuefa.rehearsal.http;

import org.jspecify.annotations.NullMarked;
