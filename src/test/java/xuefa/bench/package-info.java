/** The bench: what the hot paths cost, each beside its floor. Run with {@code make bench}; told in {@code src/docs/performance.md}. */
@NullMarked
package xuefa.bench;

import org.jspecify.annotations.NullMarked;
