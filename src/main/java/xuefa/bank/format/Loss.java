package xuefa.bank.format;

import xuefa.bank.DraftQuestion;

/**
 * What a format has no place for.
 *
 * @param question its id, or where it stands
 * @param whole whether the question itself was left out, not only something of it
 * @param what in Chinese, for clerks
 */
public record Loss(String question, boolean whole, String what) {
    /** The question is not in the file. */
    public static Loss of(DraftQuestion question, String why) {
        return new Loss(name(question), true, why);
    }

    /** The question is in the file, without something. */
    public static Loss in(DraftQuestion question, String what) {
        return new Loss(name(question), false, what);
    }

    private static String name(DraftQuestion question) {
        return question.id() == null ? question.where().text() : question.id();
    }
}
