/** Notices over HTTP, and the ways out of the house: mail and webhooks. */
@NullMarked
package xuefa.notice.http;

import org.jspecify.annotations.NullMarked;
