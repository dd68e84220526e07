package xuefa.study.flow;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import xuefa.law.required.Family;
import xuefa.study.required.KnowingLaws;
import xuefa.study.required.LawStanding;
import xuefa.study.required.LawStanding.State;

/**
 * Keeps how far everybody is with their lists, and tells the obligations. What is kept is only ever recounted from the facts;
 * counting somebody twice changes nothing. Fails only when the record is away.
 */
public final class CountingLists {
    /** Where the counts are kept. */
    public interface Counts {
        Future<Todo> todo(LocalDate today);

        /** A new percentage is told to the obligations in the same transaction. */
        Future<Void> keep(UUID person, LocalDate day, List<Count> counts);

        Future<Void> done(Todo todo);
    }

    /** @param people who did something since the last time, or for whom something was published or changed */
    public record Todo(List<UUID> people, Instant until, int year) {
        public Todo {
            people = List.copyOf(people);
        }
    }

    public record Count(Family family, int percent, List<String> begun, List<String> done) {}

    private final LookingAtMyLaws looking;
    private final Counts counts;

    public CountingLists(LookingAtMyLaws looking, Counts counts) {
        this.looking = looking;
        this.counts = counts;
    }

    /** Counts what has changed since the last time; how many people that were. */
    public Future<Integer> count() {
        return counts.todo(looking.today()).compose(todo -> {
            Future<Void> all = Future.succeededFuture();
            for (UUID person : todo.people()) {
                all = all.compose(before -> count(person));
            }
            return all.compose(counted -> counts.done(todo)).map(todo.people().size());
        });
    }

    private Future<Void> count(UUID person) {
        return looking.of(person).compose(mine -> {
            List<Count> found = mine.laws().entrySet().stream()
                    .map(each -> new Count(
                            each.getKey(),
                            KnowingLaws.percent(each.getValue()),
                            titles(each.getValue(), State.UNDER_WAY),
                            titles(each.getValue(), State.DONE)))
                    .toList();
            return found.isEmpty() ? Future.succeededFuture() : counts.keep(person, mine.day(), found);
        });
    }

    private static List<String> titles(List<LawStanding> laws, State state) {
        return laws.stream()
                .filter(each -> each.state() == state)
                .map(LawStanding::law)
                .toList();
    }
}
