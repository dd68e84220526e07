/** Reads files of laws: Markdown, plain text and .docx, as offices publish and pass them on. */
@NullMarked
package xuefa.law.format;

import org.jspecify.annotations.NullMarked;
