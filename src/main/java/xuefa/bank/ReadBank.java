package xuefa.bank;

import java.util.List;
import java.util.Set;

/**
 * A question bank as it was written: what has the form of a law or a question, and the faults of what hasn't.
 *
 * @param faultyLaws the names of files of laws that could not be read: citing them is not a fault of the question
 */
public record ReadBank(List<ReadLaw> laws, List<ReadTopic> topics, Set<String> faultyLaws, List<Fault> faults) {
    public ReadBank {
        laws = List.copyOf(laws);
        topics = List.copyOf(topics);
        faultyLaws = Set.copyOf(faultyLaws);
        faults = List.copyOf(faults);
    }
}
