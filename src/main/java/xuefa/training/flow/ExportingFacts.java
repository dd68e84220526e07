package xuefa.training.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.training.Facts;

/** Handing out the facts behind the verdicts, which the record notes. Fails only when the record is away. */
public final class ExportingFacts {
    /** Notes that facts were handed out. */
    public interface Noting {
        Future<Void> exported(Actor actor, Optional<UUID> person, Optional<UUID> unit, LocalDate knownOn, int people);
    }

    private final FactSource facts;
    private final LookingAtUnits units;
    private final Noting noting;

    public ExportingFacts(FactSource facts, LookingAtUnits units, Noting noting) {
        this.facts = facts;
        this.units = units;
        this.noting = noting;
    }

    /** Of a person, or of a unit and those below, or of the highest unit in reach; empty when that is out of reach. */
    public Future<Optional<Facts>> export(
            Actor actor, Reach reach, Optional<UUID> person, Optional<UUID> unit, Days days) {
        Future<Optional<Facts>> found = person.isPresent()
                ? ofPerson(reach, person.get(), days.knownOn())
                : unit.isPresent()
                        ? units.facts(reach, unit.get(), days)
                        : units.tops(reach)
                                .compose(tops -> tops.isEmpty()
                                        ? Future.succeededFuture(Optional.empty())
                                        : units.facts(reach, tops.getFirst(), days));
        return found.compose(known -> known.isEmpty()
                ? Future.succeededFuture(known)
                : noting.exported(
                                actor,
                                person,
                                unit,
                                days.knownOn(),
                                known.get().people().size())
                        .map(known));
    }

    private Future<Optional<Facts>> ofPerson(Reach reach, UUID person, LocalDate knownOn) {
        return facts.seen(reach, person)
                .compose(seen -> seen.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : facts.known(seen, List.of(), knownOn).map(Optional::of));
    }
}
