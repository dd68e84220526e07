/**
 * HTTPS without anybody's help: an authority of the node's own, the certificates it vouches for, and the ones that an
 * operator brings. Blocking; for the thread that starts the node.
 */
@NullMarked
package xuefa.app.tls;

import org.jspecify.annotations.NullMarked;
