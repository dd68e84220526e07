/**
 * The PostgreSQL and the Redis that a node starts for itself when no addresses are configured: real servers from the
 * shipped binaries, kept under the data directory, watched, and started again when they die. Everything here blocks
 * and belongs on a thread that may; nothing waits without a limit.
 */
@NullMarked
package xuefa.app.own;

import org.jspecify.annotations.NullMarked;
