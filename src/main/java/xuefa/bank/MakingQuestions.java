package xuefa.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes a question of one that was read, if its form is sound. */
public sealed interface MakingQuestions {
    record Made(Question question) implements MakingQuestions {}

    /** @param faults at least one */
    record Unsound(List<Fault> faults) implements MakingQuestions {}

    /**
     * Looks at the key only; citations and wording are {@link CheckingBank}'s.
     *
     * @param version the day the wording of the law was passed
     */
    static MakingQuestions of(ReadQuestion read, String lawId, LocalDate version, String topic) {
        var faults = new ArrayList<Fault>();
        if (!new CheckingKeys(faults).check(read)) {
            return new Unsound(List.copyOf(faults));
        }
        var readOn = read.readOn();
        return new Made(new Question(
                read.id().value(),
                read.difficulty(),
                lawId,
                version,
                MakingTasks.values(read.articles()),
                topic,
                MakingTasks.task(read.task()),
                read.explanation().value(),
                readOn == null ? null : readOn.value()));
    }
}
