package xuefa.access.flow;

import io.vertx.core.Future;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import xuefa.access.Role;
import xuefa.access.Visit;
import xuefa.people.UnitKind;
import xuefa.shared.Actor;

/** The first start: with a secret that the console printed, the first unit and its three administrators are made, once. */
public final class SettingUp {
    /** System, security and audit administrator: three people, so that none of them is alone. */
    static final List<Role> ADMINISTRATORS =
            List.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR);

    /** @param names in the order of {@link #ADMINISTRATORS} */
    public record Founding(String unit, UnitKind kind, List<String> names) {
        public Founding {
            names = List.copyOf(names);
            if (names.size() != ADMINISTRATORS.size()) {
                throw new IllegalArgumentException("three administrators, not " + names.size());
            }
        }

        public List<Role> roles() {
            return ADMINISTRATORS;
        }
    }

    public sealed interface Outcome {
        /** @param slips a one-time code for each administrator, in the order of {@link #ADMINISTRATORS} */
        record Done(List<AccessCodes.Slip> slips) implements Outcome {}

        /** The secret. */
        record Wrong() implements Outcome {}

        /** Somebody did it before. */
        record Over() implements Outcome {}

        /** Three roles need three people. */
        record SamePerson() implements Outcome {}

        record TooMany(int waitSeconds) implements Outcome {}
    }

    /** What founding writes. In the record. */
    public interface Foundations {
        Future<Boolean> areMissing();

        /** All of it or nothing; empty when somebody was quicker. */
        Future<List<AccessCodes.Slip>> lay(Founding founding, Actor actor);
    }

    private final Foundations foundations;
    private final Predicate<String> isSecret;
    private final Throttle throttle;

    /** @param isSecret whether this is what the console printed */
    public SettingUp(Foundations foundations, Predicate<String> isSecret, Throttle throttle) {
        this.foundations = foundations;
        this.isSecret = isSecret;
        this.throttle = throttle;
    }

    public Future<Boolean> isOpen() {
        return foundations.areMissing();
    }

    public Future<Outcome> setUp(String secret, Founding founding, Visit visit) {
        Throttle.Try attempt = Throttle.Try.ofCode(visit.place());
        return throttle.take(attempt).compose(wait -> {
            if (wait > 0) {
                return Future.succeededFuture(new Outcome.TooMany(wait));
            }
            return foundations.areMissing().compose(missing -> {
                if (!missing) {
                    return Future.succeededFuture(new Outcome.Over());
                }
                if (!isSecret.test(secret)) {
                    return Future.succeededFuture(new Outcome.Wrong());
                }
                Set<String> people = new HashSet<>(founding.names());
                return people.size() < founding.names().size()
                        ? Future.succeededFuture(new Outcome.SamePerson())
                        : lay(founding, visit);
            });
        });
    }

    private Future<Outcome> lay(Founding founding, Visit visit) {
        Actor actor = new Actor(java.util.Optional.empty(), visit.address(), "");
        return foundations
                .lay(founding, actor)
                .map(slips -> slips.isEmpty() ? new Outcome.Over() : new Outcome.Done(slips));
    }
}
