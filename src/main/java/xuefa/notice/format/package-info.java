/** The file that says which ways out of the app there are. */
@NullMarked
package xuefa.notice.format;

import org.jspecify.annotations.NullMarked;
