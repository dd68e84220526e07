package xuefa.course.flow;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xuefa.course.StudyClock.Lesson;
import xuefa.law.flow.CompanionShelf;

/** Laws that can be read on the study clock: their newest wording, or our own words where the library has none. Gives no hours. */
public final class LawLessons {
    private final CompanionShelf companions;

    public LawLessons(CompanionShelf companions) {
        this.companions = companions;
    }

    /** By title; those that can't be read are left out. A new wording is a new lesson. Fails only when the record is away. */
    public Future<Map<String, Lesson>> of(Collection<String> titles) {
        return companions
                .inLibrary(titles)
                .compose(library -> companions.outlined(titles).map(outlined -> {
                    Map<String, Lesson> lessons = new HashMap<>();
                    outlined.forEach(title -> lessons.put(title, lesson(outline(title))));
                    library.forEach((title, shelved) -> lessons.put(title, lesson(shelved.versionId())));
                    return lessons;
                }));
    }

    Future<Optional<Lesson>> of(String title) {
        return of(List.of(title)).map(lessons -> Optional.ofNullable(lessons.get(title)));
    }

    private static Lesson lesson(UUID id) {
        return new Lesson(id, id);
    }

    private static UUID outline(String title) {
        return UUID.nameUUIDFromBytes(("outline of " + title).getBytes(StandardCharsets.UTF_8));
    }
}
