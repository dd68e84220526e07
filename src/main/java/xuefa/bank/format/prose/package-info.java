/** Questions as people write them for people: numbered paragraphs, lettered options, answers somewhere; in text and Word files. */
@NullMarked
package xuefa.bank.format.prose;

import org.jspecify.annotations.NullMarked;
