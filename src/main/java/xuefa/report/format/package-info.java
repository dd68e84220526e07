/** Reports as files. */
@NullMarked
package xuefa.report.format;

import org.jspecify.annotations.NullMarked;
