/** Questions on paper: as a Word file and as a PDF, with the key or without. */
@NullMarked
package xuefa.bank.print;

import org.jspecify.annotations.NullMarked;
