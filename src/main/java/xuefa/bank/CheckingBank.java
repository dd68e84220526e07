package xuefa.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Holds a bank as read against every {@link Rule}. */
public final class CheckingBank {
    private final LocalDate day;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    private CheckingBank(ReadTopic topic, LocalDate day) {
        this.day = day;
        var wording = new CheckingWording(faults);
        for (var question : topic.questions()) {
            wording.check(question);
            checkReading(question);
            switch (MakingQuestions.of(
                    question, topic.law().value(), topic.version().value(), topic.topic())) {
                case MakingQuestions.Made made -> questions.add(made.question());
                case MakingQuestions.Unsound unsound -> faults.addAll(unsound.faults());
            }
        }
    }

    /**
     * Everything that is wrong with {@code bank}, in the order of its places whatever order it was read in. Any thread; uses
     * all processors.
     *
     * @param day laws must be in force on it, and nothing may have been checked or read after it
     */
    public static CheckedBank on(ReadBank bank, LocalDate day) {
        var faults = new ArrayList<>(bank.faults());
        var laws = new CheckingLaws(bank, day, faults);
        var citations = new CheckingCitations(laws, day, faults);
        var twins = new CheckingTwins(faults);
        var topics = bank.topics().stream()
                .sorted(Comparator.comparing((ReadTopic topic) -> topic.law().at()))
                .toList();
        for (var topic : topics) {
            citations.check(topic);
            topic.questions().forEach(twins::check);
        }
        var questions = new ArrayList<Question>();
        for (var checked : topics.parallelStream()
                .map(topic -> new CheckingBank(topic, day))
                .toList()) {
            faults.addAll(checked.faults);
            questions.addAll(checked.questions);
        }
        var counts = BankCounts.of(bank);
        if (counts.questions() == 0 && bank.faults().isEmpty()) {
            var banks = Place.startOf("banks");
            faults.add(Fault.of(banks, Rule.BANK_EMPTY, "There are no questions: add banks/LAW/TOPIC.yaml"));
        }
        return new CheckedBank(faults.stream().sorted().toList(), counts, laws.catalogue(), List.copyOf(questions));
    }

    private void checkReading(ReadQuestion question) {
        var readOn = question.readOn();
        if (readOn == null) {
            String reason =
                    "Not read by a second reader yet: have somebody answer it from the article, then write readOn";
            faults.add(question.fault(question.id().at(), Rule.READING, reason));
        } else if (readOn.value().isAfter(day)) {
            String reason = "readOn " + readOn.value() + " is after " + day + ": write the day it was read";
            faults.add(question.fault(readOn.at(), Rule.READING, reason));
        }
    }
}
