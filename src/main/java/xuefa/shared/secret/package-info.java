/** Small secrets in the record: sealed with keys that are outside of it. */
@NullMarked
package xuefa.shared.secret;

import org.jspecify.annotations.NullMarked;
