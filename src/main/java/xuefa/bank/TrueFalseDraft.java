package xuefa.bank;

import java.util.List;
import java.util.Optional;
import xuefa.shared.imports.Judgement;

/** Checks true/false questions, with or without the two options written out. */
final class TrueFalseDraft {
    private static final List<DraftOption> OPTIONS = Option.TRUE_FALSE.stream()
            .map(option -> new DraftOption(option.letter(), option.text()))
            .toList();

    private TrueFalseDraft() {}

    /** Whether its options are 正确 and 错误, or it has none and its key is one of them. */
    static boolean fits(DraftQuestion draft) {
        if (draft.options().isEmpty()) {
            return draft.key() != null && DraftKey.truth(draft.key()).isPresent();
        }
        return isPair(draft.options());
    }

    static Judgement<DraftQuestion> check(DraftQuestion draft) {
        String key = draft.key();
        if (key == null || key.isBlank()) {
            return CheckingDrafts.faulty(draft, "没有答案", "补上答案：正确或错误");
        }
        if (!draft.options().isEmpty() && !isPair(draft.options())) {
            return CheckingDrafts.faulty(draft, "判断题的选项不是“正确”和“错误”", "改正选项，或改为单选题");
        }
        var truth = DraftKey.letters(key)
                .flatMap(letter -> meaning(letter, draft.options()))
                .or(() -> DraftKey.truth(key));
        return truth.<Judgement<DraftQuestion>>map(right -> new Judgement.Sound<>(
                        SoundDraft.of(draft, QuestionKind.TRUE_FALSE, OPTIONS, right ? "A" : "B")))
                .orElseGet(() -> CheckingDrafts.faulty(draft, "判断题的答案“" + key.strip() + "”看不出是对还是错", "把答案写成“正确”或“错误”"));
    }

    private static boolean isPair(List<DraftOption> options) {
        return options.size() == 2
                && truth(options.getFirst()).isPresent()
                && truth(options.getLast()).isPresent()
                && !truth(options.getFirst()).equals(truth(options.getLast()));
    }

    /** A and B mean what their options say; where no options stand, A is 正确 as on answer sheets. */
    private static Optional<Boolean> meaning(String letter, List<DraftOption> options) {
        if (options.isEmpty()) {
            return letter.equals("A") ? Optional.of(true) : letter.equals("B") ? Optional.of(false) : Optional.empty();
        }
        return options.stream()
                .filter(option -> PlainText.halfWidth(option.label()).equalsIgnoreCase(letter))
                .findFirst()
                .flatMap(TrueFalseDraft::truth);
    }

    private static Optional<Boolean> truth(DraftOption option) {
        return DraftKey.truth(option.text());
    }
}
