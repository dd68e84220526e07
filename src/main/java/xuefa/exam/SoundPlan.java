package xuefa.exam;

import java.time.Instant;
import java.util.Optional;
import xuefa.paper.Blueprint;

/**
 * A plan that can be published as far as it can be told without the release and the units.
 *
 * @param blueprint with nothing withheld yet
 * @param rosterClosesAt empty: at publication
 */
public record SoundPlan(
        String title,
        String releaseDigest,
        Blueprint blueprint,
        ExamRules rules,
        Instant opensAt,
        Instant closesAt,
        Optional<Instant> rosterClosesAt,
        RosterRule roster) {}
