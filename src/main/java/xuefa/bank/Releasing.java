package xuefa.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import xuefa.law.LawCatalogue;

/** Turning a question bank into a release: all of it, or nothing and the reasons. */
public sealed interface Releasing {
    /** The bank is without a fault. */
    record Released(BankRelease release) implements Releasing {}

    /** @param faults sorted by place, at least one */
    record Refused(List<Fault> faults) implements Releasing {}

    /** @param day the day on which the laws must be in force */
    static Releasing of(ReadBank bank, LocalDate day) {
        var checked = CheckingBank.on(bank, day);
        if (!checked.isClean()) {
            return new Refused(checked.faults());
        }
        var cited = new TreeSet<LawCitation>();
        checked.questions().forEach(question -> cited.add(citation(question, checked.catalogue())));
        return new Released(new BankRelease(checked.questions(), cited));
    }

    private static LawCitation citation(Question question, LawCatalogue catalogue) {
        var law = catalogue.find(question.lawId()).orElseThrow();
        return LawCitation.of(law, law.version(question.version()).orElseThrow());
    }
}
