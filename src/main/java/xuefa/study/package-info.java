/** Law study of leaders: sessions, attendance, evidence, meetings. */
@NullMarked
package xuefa.study;

import org.jspecify.annotations.NullMarked;
