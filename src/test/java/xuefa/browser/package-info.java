/** What people do on their phones, done in a real browser against a real node. */
@NullMarked
package xuefa.browser;

import org.jspecify.annotations.NullMarked;
