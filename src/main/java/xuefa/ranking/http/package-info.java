/** Rankings over HTTP. */
@NullMarked
package xuefa.ranking.http;

import org.jspecify.annotations.NullMarked;
