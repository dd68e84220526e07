/** IMS QTI 2.1, 2.2 and 3.0: items and content packages. */
@NullMarked
package xuefa.bank.format.qti;

import org.jspecify.annotations.NullMarked;
