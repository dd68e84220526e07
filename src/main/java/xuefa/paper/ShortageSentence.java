package xuefa.paper;

import java.util.Collection;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import xuefa.paper.Feasibility.Shortage;

/** Tells an exam officer which rules clash and what would settle it, in Chinese or in English. */
public final class ShortageSentence {
    private final Blueprint blueprint;
    private final boolean chinese;
    private final UnaryOperator<String> lawNames;

    private ShortageSentence(Blueprint blueprint, Locale reader, UnaryOperator<String> lawNames) {
        this.blueprint = blueprint;
        this.chinese = reader.getLanguage().equals(Locale.CHINESE.getLanguage());
        this.lawNames = lawNames;
    }

    /** One sentence, laws by their ids; Chinese for a Chinese locale, English for all others. */
    public static String of(Shortage shortage, Blueprint blueprint, Locale reader) {
        return of(shortage, blueprint, reader, UnaryOperator.identity());
    }

    /** @param lawNames a law's name by its id */
    public static String of(Shortage shortage, Blueprint blueprint, Locale reader, UnaryOperator<String> lawNames) {
        return new ShortageSentence(blueprint, reader, lawNames).sentence(shortage);
    }

    /** What to change: one sentence, for whoever has read the other. */
    public static String advice(Shortage shortage, Blueprint blueprint, Locale reader) {
        return new ShortageSentence(blueprint, reader, UnaryOperator.identity()).advice(shortage);
    }

    private String sentence(Shortage shortage) {
        String clashing = shortage.clashing().stream()
                .map(chinese ? this::inChinese : this::inEnglish)
                .collect(Collectors.joining(chinese ? "；" : "; "));
        String pattern = chinese
                ? "下列组卷规则共需 %d 题，题库发布版中符合的只有 %d 题：%s。"
                : "These quotas need %d questions, but the release has only %d that any of them accepts: %s.";
        return pattern.formatted(shortage.needed(), shortage.available(), clashing);
    }

    private String advice(Shortage shortage) {
        int missing = shortage.needed() - shortage.available();
        boolean narrow = shortage.clashing().stream()
                .map(ref -> ref.in(blueprint))
                .anyMatch(quota ->
                        !quota.laws().isEmpty() || !quota.difficulties().isEmpty());
        if (chinese) {
            String less = "请把%s减少 %d 题".formatted(shortage.clashing().size() > 1 ? "这些规则合计" : "这条规则", missing);
            return less + (narrow ? "，或放宽其法律、难度的限制，或换一个题更多的发布版。" : "，或换一个题更多的发布版。");
        }
        String less = "Ask for %d fewer %s".formatted(missing, missing == 1 ? "question" : "questions");
        return less
                + (narrow
                        ? ", allow more laws or difficulties, or take a larger release."
                        : ", or take a larger release.");
    }

    private String inChinese(QuotaRef ref) {
        Quota quota = ref.in(blueprint);
        String laws = quota.laws().isEmpty() ? "不限法律" : "法律 " + named(quota.laws(), "、");
        String difficulties = quota.difficulties().isEmpty()
                ? "不限难度"
                : "难度 "
                        + quota.difficulties().stream()
                                .map(ShortageSentence::difficulty)
                                .collect(Collectors.joining("、"));
        return "“%s”第 %d 条：%d 题（%s，%s）".formatted(title(ref), ref.quota() + 1, quota.count(), laws, difficulties);
    }

    private String inEnglish(QuotaRef ref) {
        Quota quota = ref.in(blueprint);
        String laws = quota.laws().isEmpty() ? "any law" : "of " + named(quota.laws(), ", ");
        String difficulties = quota.difficulties().isEmpty()
                ? "any difficulty"
                : "difficulty " + String.join(", ", quota.difficulties());
        return "\"%s\", quota %d: %d (%s, %s)"
                .formatted(title(ref), ref.quota() + 1, quota.count(), laws, difficulties);
    }

    private String named(Collection<String> laws, String between) {
        return laws.stream().map(lawNames).collect(Collectors.joining(between));
    }

    private static String difficulty(String code) {
        return switch (code) {
            case "easy" -> "易";
            case "medium" -> "中";
            case "hard" -> "难";
            default -> code;
        };
    }

    private String title(QuotaRef ref) {
        return blueprint.sections().get(ref.section()).title();
    }
}
