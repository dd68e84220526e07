/** Photographs as they come in, and Word files as they go out. */
@NullMarked
package xuefa.study.format;

import org.jspecify.annotations.NullMarked;
