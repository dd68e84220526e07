@NullMarked
package xuefa.people.http;

import org.jspecify.annotations.NullMarked;
