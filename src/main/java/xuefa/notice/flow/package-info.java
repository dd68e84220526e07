/** Reminding, delivering, reading one's notices. */
@NullMarked
package xuefa.notice.flow;

import org.jspecify.annotations.NullMarked;
