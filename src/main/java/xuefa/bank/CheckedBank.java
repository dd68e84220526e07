package xuefa.bank;

import java.util.List;
import xuefa.law.LawCatalogue;

/**
 * What a check found.
 *
 * @param faults sorted by place
 * @param catalogue the laws without a fault
 * @param questions those whose form is sound; of a bank without faults, all of them
 */
public record CheckedBank(List<Fault> faults, BankCounts counts, LawCatalogue catalogue, List<Question> questions) {
    public boolean isClean() {
        return faults.isEmpty();
    }
}
