package xuefa.bank;

import java.util.Locale;
import java.util.ResourceBundle;

/** What is wrong with a question and what to do about it, for editors, in Chinese; the particulars are the fault's own. */
public final class FaultWords {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("words/faults_zh", Locale.ROOT);

    private FaultWords() {}

    public static String says(Fault fault) {
        return words(fault, ".says");
    }

    public static String cure(Fault fault) {
        return words(fault, ".cure");
    }

    private static String words(Fault fault, String part) {
        String key = fault.rule().code() + part;
        return WORDS.getString(WORDS.containsKey(key) ? key : "other" + part);
    }
}
