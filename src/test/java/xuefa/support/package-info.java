/** What tests of every room share. */
@NullMarked
package xuefa.support;

import org.jspecify.annotations.NullMarked;
