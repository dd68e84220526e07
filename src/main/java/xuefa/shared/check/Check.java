package xuefa.shared.check;

import java.util.List;

/**
 * One step of a decision, so that anybody can see and repeat it.
 *
 * @param rule what is asked, in a few Chinese words
 * @param source the document and place that asks it
 * @param value what the facts come to
 * @param evidence the ids of the facts
 * @param cure what would change the verdict and by when; empty when nothing has to be done
 */
public record Check(String rule, String source, String value, List<String> evidence, Verdict verdict, String cure) {
    public Check {
        evidence = List.copyOf(evidence);
    }
}
