/** What is done with the register of units and people, and the ports by which other rooms read it. */
@NullMarked
package xuefa.people.flow;

import org.jspecify.annotations.NullMarked;
