/** XML, HTML and packages of foreign files, read within bounds and cleaned. */
@NullMarked
package xuefa.bank.format.markup;

import org.jspecify.annotations.NullMarked;
