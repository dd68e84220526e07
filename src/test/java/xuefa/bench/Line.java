package xuefa.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of the table: a case and the rounds it has gone.
 *
 * @param what as the table says it
 * @param floorOf the line that this is a floor of; empty for a case of ours
 */
record Line(String what, String floorOf, Case of, List<Meter.Measured> rounds) {
    static Line of(String what, Case of) {
        return new Line(what, "", of, new ArrayList<>());
    }

    Line floor(String remains, Case floor) {
        return new Line(remains, what, floor, new ArrayList<>());
    }
}
