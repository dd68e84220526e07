package xuefa.study;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who should be at a session.
 *
 * @param attendance what counts; empty while nothing is known
 * @param elsewhere whether they were present in another session at the same time
 * @param refusals how many codes of theirs were refused
 */
public record Invited(
        UUID personId, String name, String unitName, Optional<Attendance> attendance, boolean elsewhere, int refusals) {
    public boolean is(Attendance.State state) {
        return attendance.filter(each -> each.state() == state).isPresent();
    }
}
