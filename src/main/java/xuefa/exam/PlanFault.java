package xuefa.exam;

/**
 * Something in a plan that keeps it from being published.
 *
 * @param pointer JSON pointer into the plan
 * @param code names the sentence {@code fault.<code>}
 * @param word what the sentence mentions, or empty
 */
public record PlanFault(String pointer, String code, String word) {
    static PlanFault of(String pointer, String code) {
        return new PlanFault(pointer, code, "");
    }

    static PlanFault between(String pointer, int least, int most) {
        return new PlanFault(pointer, "between", least + "–" + most);
    }
}
