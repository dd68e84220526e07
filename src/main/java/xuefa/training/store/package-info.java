/** The ledger of hours and what else is known of training, in PostgreSQL. */
@NullMarked
package xuefa.training.store;

import org.jspecify.annotations.NullMarked;
