package xuefa.bank;

/** What a question asks, and what is right: one {@link SimpleTask}, or several on one material. */
public sealed interface Task permits SimpleTask, CaseAnalysis {
    QuestionKind kind();

    /** What is read first: the stem, or the material of a case. In the markup that {@link RichText} describes. */
    String stem();
}
