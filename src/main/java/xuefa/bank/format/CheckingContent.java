package xuefa.bank.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xuefa.bank.CheckingBank;
import xuefa.bank.Content;
import xuefa.bank.Fault;
import xuefa.bank.Place;
import xuefa.bank.ReadBank;
import xuefa.bank.ReadLaw;
import xuefa.bank.ReadQuestion;
import xuefa.bank.ReadTopic;
import xuefa.bank.Rule;

/**
 * Holds what somebody is writing against the rules that files of a bank are held to. Faults have the JSON pointer into the
 * content in the place of a file. Pure; any thread.
 */
public final class CheckingContent {
    private static final Pattern MISSING = Pattern.compile("^`(\\w+)` is missing");
    private static final Pattern LAW = Pattern.compile("[a-z][a-z0-9-]{2,60}");
    private static final Set<Rule> OF_THE_WHOLE_BANK = Set.of(Rule.READING, Rule.BANK_EMPTY);

    private CheckingContent() {}

    /**
     * A content in the form that {@link CheckingBank} checks.
     *
     * @param topic with the one question; empty when its form isn't sound
     */
    public record Read(Optional<ReadTopic> topic, List<Fault> faults) {
        public Read {
            faults = List.copyOf(faults);
        }
    }

    /** @param code the question's id, or {@link #standIn} */
    public static Read read(Content content, String code, @Nullable LocalDate readOn) {
        var found = new ArrayList<Fault>();
        var tree = ContentTree.of(content, code, readOn == null ? null : readOn.toString(), found::add);
        var schema = new SchemaCheck(tree, Schema.QUESTIONS, fault -> found.add(placed(fault)));
        var faults = new ArrayList<Fault>();
        Optional<ReadTopic> topic = schema.isFaultyOutsideQuestions() || schema.isFaultyQuestion(0)
                ? Optional.empty()
                : topic(tree, content, found);
        found.stream().distinct().forEach(faults::add);
        return new Read(topic, faults);
    }

    private static Optional<ReadTopic> topic(YamlValue tree, Content content, List<Fault> found) {
        var fields = new Fields(tree, null, found::add);
        Optional<ReadQuestion> question =
                WrittenQuestion.read(fields.the("questions").items().getFirst(), found::add);
        var topic = new ReadTopic(
                content.law().orElse(""),
                fields.text("law"),
                fields.day("version"),
                fields.string("topic"),
                question.stream().toList());
        return fields.isFaulty() || question.isEmpty() ? Optional.empty() : Optional.of(topic);
    }

    /** What is missing belongs where it should stand. */
    private static Fault placed(Fault fault) {
        var missing = MISSING.matcher(fault.reason());
        return missing.find()
                ? new Fault(
                        Place.startOf(fault.at().file() + "/" + missing.group(1)),
                        fault.rule(),
                        fault.questionId(),
                        fault.reason())
                : fault;
    }

    /** What keeps a content from being approved: everything but that nobody else has read it. */
    public static List<Fault> faults(Content content, Optional<String> code, List<ReadLaw> laws, LocalDate day) {
        var read = read(content, code.filter(known -> isOf(known, content)).orElseGet(() -> standIn(content)), null);
        var cited = laws.stream()
                .filter(law -> content.law().filter(law.fileName()::equals).isPresent())
                .toList();
        var bank = new ReadBank(cited, read.topic().stream().toList(), Set.of(), read.faults());
        return CheckingBank.on(bank, day).faults().stream()
                .filter(fault -> !OF_THE_WHOLE_BANK.contains(fault.rule()))
                .toList();
    }

    /** Whether a code begins with the law that is cited. */
    public static boolean isOf(String code, Content content) {
        return content.law()
                .filter(law -> code.matches(Pattern.quote(law) + "-[0-9]+"))
                .isPresent();
    }

    /** An id for a question that has none. */
    public static String standIn(Content content) {
        return content.law().filter(law -> LAW.matcher(law).matches()).orElse("draft") + "-000";
    }
}
