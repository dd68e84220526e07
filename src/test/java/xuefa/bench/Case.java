package xuefa.bench;

import java.time.Duration;

/** Something that is measured, round after round. */
interface Case {
    /** Sets the record up for one round; not measured. */
    default void prepare() throws Exception {}

    Sample run(Duration time) throws Exception;
}
