package xuefa.shared.imports;

import java.util.List;

/**
 * What an import does with a source, record by record; {@code records = imported + duplicates + rejected}.
 *
 * @param outcomes one for each record, in the order of the source
 * @param asides what in the source is no record
 */
public record ImportReport<T>(List<Outcome<T>> outcomes, List<Aside> asides) {
    public ImportReport {
        outcomes = List.copyOf(outcomes);
        asides = List.copyOf(asides);
    }

    public int records() {
        return outcomes.size();
    }

    public List<Outcome.Imported<T>> imported() {
        return outcomes.stream()
                .<Outcome.Imported<T>>mapMulti((each, taken) -> {
                    if (each instanceof Outcome.Imported<T> imported) {
                        taken.accept(imported);
                    }
                })
                .toList();
    }

    public List<Outcome.Duplicate<T>> duplicates() {
        return outcomes.stream()
                .<Outcome.Duplicate<T>>mapMulti((each, taken) -> {
                    if (each instanceof Outcome.Duplicate<T> duplicate) {
                        taken.accept(duplicate);
                    }
                })
                .toList();
    }

    public List<Rejection> rejected() {
        return outcomes.stream()
                .<Rejection>mapMulti((each, taken) -> {
                    if (each instanceof Outcome.Rejected<T> rejected) {
                        taken.accept(rejected.rejection());
                    }
                })
                .toList();
    }
}
