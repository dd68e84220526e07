@NullMarked
package xuefa.rehearsal.report;

import org.jspecify.annotations.NullMarked;
