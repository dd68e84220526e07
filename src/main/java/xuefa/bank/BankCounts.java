package xuefa.bank;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much a bank holds, counting what has the form of a law or a question.
 *
 * @param byLaw the id of the law as the files give it, with its number of questions
 */
public record BankCounts(
        int laws, int topics, int questions, Map<QuestionKind, Integer> byKind, SortedMap<String, Integer> byLaw) {

    static BankCounts of(ReadBank bank) {
        var byKind = new EnumMap<QuestionKind, Integer>(QuestionKind.class);
        for (var kind : QuestionKind.values()) {
            byKind.put(kind, 0);
        }
        var byLaw = new TreeMap<String, Integer>();
        int questions = 0;
        for (var topic : bank.topics()) {
            questions += topic.questions().size();
            byLaw.merge(topic.law().value(), topic.questions().size(), Integer::sum);
            topic.questions().forEach(question -> byKind.merge(question.kind(), 1, Integer::sum));
        }
        return new BankCounts(bank.laws().size(), bank.topics().size(), questions, byKind, byLaw);
    }
}
