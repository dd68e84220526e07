/** One of everything that has an id, for tests that go through all operations. */
@NullMarked
package xuefa.support.things;

import org.jspecify.annotations.NullMarked;
