/** Reports over HTTP. */
@NullMarked
package xuefa.report.http;

import org.jspecify.annotations.NullMarked;
