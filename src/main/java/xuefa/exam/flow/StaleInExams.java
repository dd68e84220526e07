package xuefa.exam.flow;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import xuefa.exam.Sitting;

/** Questions that have gone stale in releases of exams that aren't over. */
public interface StaleInExams {
    /**
     * @param committed whether the draw is committed, which no flag changes
     * @param questions by their ids in the release
     */
    record StaleSitting(Sitting sitting, String title, boolean committed, List<StaleQuestion> questions) {}

    /**
     * @param law the title of the law
     * @param articles those that changed or went, as 第三十六条
     */
    record StaleQuestion(String code, String kind, String stem, String law, List<String> articles) {}

    /** Of exams held by the officer's units and all units below, next first. Fails only when the record is away. */
    Future<List<StaleSitting>> overseenBy(UUID officerId);
}
