package xuefa.bank;

import java.util.ArrayList;
import java.util.List;
import xuefa.shared.imports.Judgement;
import xuefa.shared.imports.Rejection;

/** Checks cases: a material, and parts that are sound by themselves. */
final class CaseDraft {
    private CaseDraft() {}

    static Judgement<DraftQuestion> check(DraftQuestion draft) {
        if (draft.parts().isEmpty() || draft.parts().size() > CaseAnalysis.MOST_PARTS) {
            return CheckingDrafts.faulty(
                    draft,
                    "案例有" + draft.parts().size() + "个小题，应当有1到" + CaseAnalysis.MOST_PARTS + "个",
                    "在材料后写上小题，过多的拆成几道案例题");
        }
        List<DraftQuestion> parts = new ArrayList<>();
        for (var part : draft.parts()) {
            String which = "第" + (parts.size() + 1) + "小题";
            if (part.kind() == QuestionKind.CASE_ANALYSIS) {
                return CheckingDrafts.faulty(draft, which + "本身又是案例分析题", "把它拆成单独的案例题");
            }
            switch (CheckingDrafts.check(part)) {
                case Judgement.Sound<DraftQuestion> sound -> parts.add(sound.value());
                case Judgement.Faulty<DraftQuestion> faulty -> {
                    var rejection = faulty.rejection();
                    return new Judgement.Faulty<>(new Rejection(
                            draft.where(),
                            "%s（%s）：%s".formatted(which, rejection.where(), rejection.reason()),
                            rejection.cure()));
                }
            }
        }
        return new Judgement.Sound<>(SoundDraft.analysis(draft, parts));
    }
}
