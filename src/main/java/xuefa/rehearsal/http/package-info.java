/** Rehearsals over HTTP: what the server answers, and the virtual candidates that ask. */
@NullMarked
package xuefa.rehearsal.http;

import org.jspecify.annotations.NullMarked;
