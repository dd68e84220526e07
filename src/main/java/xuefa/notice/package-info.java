/** What people are told, where it goes, and reminders of what falls due. */
@NullMarked
package xuefa.notice;

import org.jspecify.annotations.NullMarked;
