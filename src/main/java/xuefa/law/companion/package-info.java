/** What stands beside the laws in a question bank's folder: required lists, guiding cases, gists. */
@NullMarked
package xuefa.law.companion;

import org.jspecify.annotations.NullMarked;
