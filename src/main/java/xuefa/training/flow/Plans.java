package xuefa.training.flow;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xuefa.shared.Actor;
import xuefa.shared.Reach;
import xuefa.training.Hours;
import xuefa.training.HoursSubject;

/** The year's plans 年度培训计划 with their syllabus 培训大纲. Fails only when the record is away. */
public interface Plans {
    /** Those of a year in reach, and of the units above. */
    Future<List<Plan>> list(Reach reach, int year);

    /** Empty when the unit isn't in reach. */
    default Future<Optional<Made>> make(Actor actor, Reach reach, UUID unit, int year, String title) {
        return make(actor, reach, unit, year, title, List.of());
    }

    /** With all its items, or not at all. Empty when the unit isn't in reach. */
    Future<Optional<Made>> make(Actor actor, Reach reach, UUID unit, int year, String title, List<NewItem> items);

    /** The new item; empty when the plan isn't in reach. */
    Future<Optional<UUID>> add(Actor actor, Reach reach, UUID plan, NewItem item);

    /** False when the item isn't in reach or has ended. */
    Future<Boolean> end(Actor actor, Reach reach, UUID item, String reason);

    /** Empty when there is no such item in reach. */
    Future<Optional<Covered>> item(Reach reach, UUID item);

    /** @param isNew false when the unit had a plan for the year */
    record Made(UUID id, boolean isNew) {}

    /**
     * @param categories of posts, none for all
     * @param covers what covers it already when it is new
     */
    record NewItem(
            HoursSubject subject,
            String title,
            List<String> categories,
            Hours hours,
            LocalDate due,
            List<Cover> covers) {
        public NewItem(HoursSubject subject, String title, List<String> categories, Hours hours, LocalDate due) {
            this(subject, title, categories, hours, due, List.of());
        }
    }

    /** @param mayChange whether it is in reach, and not only above */
    record Plan(UUID id, UUID unitId, String unit, int year, String title, boolean mayChange, List<Item> items) {}

    record Item(UUID id, NewItem content, List<Cover> covers) {}

    /** @param evidence kind and id, as entries of the ledger say it */
    record Cover(String evidence, String title) {}

    record Covered(UUID unitId, int year, Item item) {}
}
