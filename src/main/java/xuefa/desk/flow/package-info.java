/** What HR does at the desk, and the ports that it needs. */
@NullMarked
package xuefa.desk.flow;

import org.jspecify.annotations.NullMarked;
