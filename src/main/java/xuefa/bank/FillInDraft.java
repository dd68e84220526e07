package xuefa.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import xuefa.shared.imports.Judgement;

/** Checks fill-in questions, and writes their gaps in one way. */
final class FillInDraft {
    /** Ways to draw a gap, the surer ones first. */
    private static final List<Pattern> GAPS = List.of(
            Pattern.compile("[_＿﹍﹏]{2,}"),
            Pattern.compile("[(（【\\[]\\s*[_＿]?\\s*[)）】\\]]"),
            Pattern.compile("_|＿|[ \\u3000]{4,}|…{2,}"));

    private FillInDraft() {}

    static Judgement<DraftQuestion> check(DraftQuestion draft) {
        List<List<String>> blanks = new ArrayList<>();
        for (var written : draft.blanks()) {
            var variants = variants(written);
            if (variants.isEmpty()) {
                return CheckingDrafts.faulty(draft, "第" + (blanks.size() + 1) + "空没有答案", "补上这一空的答案");
            }
            blanks.add(variants);
        }
        if (blanks.isEmpty()) {
            return CheckingDrafts.faulty(draft, "没有答案", "补上每一空的答案");
        }
        if (blanks.size() > FillIn.MOST_BLANKS) {
            return CheckingDrafts.faulty(draft, "有" + blanks.size() + "个空，最多" + FillIn.MOST_BLANKS + "个", "拆成几道题");
        }
        String stem = inOneWay(draft.stem().strip(), blanks.size());
        int gaps = FillIn.gapsIn(stem);
        if (gaps != blanks.size()) {
            return CheckingDrafts.faulty(
                    draft, "题干有" + gaps + "个空，答案却有" + blanks.size() + "个", "题干中每空写" + FillIn.GAP + "，答案个数与空数一致");
        }
        return new Judgement.Sound<>(SoundDraft.fillIn(draft, stem, blanks));
    }

    /** {@code stem} with its gaps as {@link FillIn#GAP}; one behind it if it has none and needs one. */
    private static String inOneWay(String stem, int blanks) {
        for (var gap : GAPS) {
            String written = gap.matcher(stem).replaceAll(FillIn.GAP);
            if (FillIn.gapsIn(written) == blanks) {
                return written;
            }
        }
        String written = GAPS.getFirst().matcher(stem).replaceAll(FillIn.GAP);
        return blanks == 1 && FillIn.gapsIn(written) == 0 ? written + " " + FillIn.GAP : written;
    }

    private static List<String> variants(List<String> written) {
        var seen = new HashSet<String>();
        var compare = Blank.Compare.of(written);
        return written.stream()
                .map(String::strip)
                .filter(each -> !compare.plain(each).isEmpty() && seen.add(compare.plain(each)))
                .limit(Blank.MOST_VARIANTS)
                .toList();
    }
}
