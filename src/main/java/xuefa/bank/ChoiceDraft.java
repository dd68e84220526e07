package xuefa.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xuefa.shared.imports.Judgement;

/** Checks single and multiple choice. */
final class ChoiceDraft {
    private static final int MOST_OPTIONS = 8;

    private final DraftQuestion draft;
    private final QuestionKind kind;
    private final List<DraftOption> options = new ArrayList<>();
    private final Map<String, String> labels = new HashMap<>();

    private ChoiceDraft(DraftQuestion draft, QuestionKind kind) {
        this.draft = draft;
        this.kind = kind;
    }

    static Judgement<DraftQuestion> check(DraftQuestion draft, QuestionKind kind) {
        return new ChoiceDraft(draft, kind).check();
    }

    private Judgement<DraftQuestion> check() {
        var fault = Optional.ofNullable(faultOfOptions());
        return fault.orElseGet(this::checkKey);
    }

    private @Nullable Judgement<DraftQuestion> faultOfOptions() {
        var written = draft.options();
        if (written.isEmpty()) {
            return faulty("没有选项", "补上选项，每个选项前写A、B、C、D");
        }
        if (written.size() == 1) {
            return faulty("只有一个选项", "补上其他选项，检查选项前的字母A、B、C、D是否写全");
        }
        if (written.size() > MOST_OPTIONS) {
            return faulty("有" + written.size() + "个选项，最多" + MOST_OPTIONS + "个", "删去多余的选项");
        }
        boolean lettered =
                written.stream().allMatch(option -> letter(option.label()).isPresent());
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < written.size(); i++) {
            var option = written.get(i);
            String letter = String.valueOf((char) ('A' + i));
            if (lettered && !letter(option.label()).orElseThrow().equals(letter)) {
                return faulty("选项字母不连续：应当是" + letter + "，写的是" + option.label().strip(), "把选项字母改成从A起依次排列，不缺不重");
            }
            if (option.text().isBlank()) {
                return faulty("选项" + letter + "是空的", "补上选项" + letter + "的内容");
            }
            if (!texts.add(PlainText.halfWidth(option.text()).strip())) {
                return faulty("选项" + letter + "与前面的选项内容相同", "改正其中一个选项");
            }
            labels.put(option.label().strip(), letter);
            options.add(new DraftOption(letter, option.text().strip()));
        }
        return null;
    }

    private Judgement<DraftQuestion> checkKey() {
        String key = draft.key();
        if (key == null || key.isBlank()) {
            return faulty("没有答案", "补上答案，写选项字母");
        }
        var word = DraftKey.letters(key);
        var chosen = DraftKey.named(key, options, labels).or(() -> word.map(Letters::of));
        if (chosen.isEmpty()) {
            return faulty("答案“" + shortened(key) + "”不是选项字母，也不是哪个选项的内容", "把答案写成选项字母");
        }
        for (String letter : chosen.get()) {
            if (letter.charAt(0) - 'A' >= options.size()) {
                return faulty("答案" + letter + "不在选项里，选项只到" + options.getLast().label(), "改正答案，或补上选项" + letter);
            }
        }
        String letters = String.join("", chosen.get());
        if (word.isPresent()
                && word.get().length() != letters.length()
                && labels.containsKey(word.get().substring(0, 1))) {
            return faulty("答案里有重复的字母：" + word.get(), "每个字母只写一次");
        }
        if (kind == QuestionKind.SINGLE && letters.length() > 1) {
            return faulty("单选题有" + letters.length() + "个答案：" + letters, "只留一个答案，或把题型改为多选题");
        }
        if (kind == QuestionKind.MULTIPLE && letters.length() < 2) {
            return faulty("多选题只有一个答案：" + letters, "补上其他答案，或把题型改为单选题");
        }
        return new Judgement.Sound<>(SoundDraft.of(draft, kind, options, letters));
    }

    private static Optional<String> letter(String label) {
        return DraftKey.letters(label).filter(word -> word.length() == 1).map(word -> word.toUpperCase(Locale.ROOT));
    }

    private static String shortened(String key) {
        String line = key.strip().replaceAll("\\s+", " ");
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }

    private Judgement<DraftQuestion> faulty(String reason, String cure) {
        return CheckingDrafts.faulty(draft, reason, cure);
    }
}
