package xuefa.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Holds a bank as read against every {@link Rule}. For one check, one thread. */
public final class CheckingBank {
    private final LocalDate day;
    private final List<Fault> faults;
    private final CheckingKeys keys;
    private final CheckingTwins twins;
    private final CheckingWording wording;

    private CheckingBank(LocalDate day, List<Fault> faults) {
        this.day = day;
        this.faults = faults;
        keys = new CheckingKeys(faults);
        twins = new CheckingTwins(faults);
        wording = new CheckingWording(faults);
    }

    /**
     * Everything that is wrong with {@code bank}, in the order of its places whatever order it was read in.
     *
     * @param day laws must be in force on it, and nothing may have been checked or read after it
     */
    public static CheckedBank on(ReadBank bank, LocalDate day) {
        var faults = new ArrayList<>(bank.faults());
        var laws = new CheckingLaws(bank, day, faults);
        var citations = new CheckingCitations(laws, day, faults);
        var each = new CheckingBank(day, faults);
        var questions = new ArrayList<Question>();
        bank.topics().stream()
                .sorted(Comparator.comparing((ReadTopic topic) -> topic.law().at()))
                .peek(citations::check)
                .forEach(topic -> topic.questions()
                        .forEach(question -> each.check(topic, question).ifPresent(questions::add)));
        var counts = BankCounts.of(bank);
        if (counts.questions() == 0 && bank.faults().isEmpty()) {
            faults.add(Fault.of(
                    Place.startOf("banks"), Rule.BANK_EMPTY, "There are no questions: add banks/LAW/TOPIC.yaml"));
        }
        return new CheckedBank(faults.stream().sorted().toList(), counts, laws.catalogue(), List.copyOf(questions));
    }

    private Optional<Question> check(ReadTopic topic, ReadQuestion question) {
        twins.check(question);
        wording.check(question);
        checkReading(question);
        return keys.check(question) ? Optional.of(made(topic, question)) : Optional.empty();
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

    private static Question made(ReadTopic topic, ReadQuestion read) {
        var readOn = read.readOn();
        return new Question(
                read.id().value(),
                read.kind(),
                read.difficulty(),
                topic.law().value(),
                topic.version().value(),
                read.articles().stream().map(Located::value).toList(),
                topic.topic(),
                read.stem().value(),
                read.options().stream()
                        .map(Located::value)
                        .sorted(Comparator.comparing(Option::letter))
                        .toList(),
                new TreeSet<>(List.of(read.key().value().split(""))),
                read.explanation().value(),
                readOn == null ? null : readOn.value());
    }
}
