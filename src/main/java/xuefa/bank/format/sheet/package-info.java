/** Questions in tables: Excel workbooks, CSV and TSV; one row a question. */
@NullMarked
package xuefa.bank.format.sheet;

import org.jspecify.annotations.NullMarked;
