package xuefa.paper;

import java.util.Locale;
import java.util.stream.Collectors;
import xuefa.paper.Feasibility.Shortage;

/** Tells an exam officer which rules clash, in Chinese or in English. */
public final class ShortageSentence {
    private ShortageSentence() {}

    /** One sentence; Chinese for a Chinese locale, English for all others. */
    public static String of(Shortage shortage, Blueprint blueprint, Locale reader) {
        boolean chinese = reader.getLanguage().equals(Locale.CHINESE.getLanguage());
        String clashing = shortage.clashing().stream()
                .map(ref -> chinese ? inChinese(ref, blueprint) : inEnglish(ref, blueprint))
                .collect(Collectors.joining(chinese ? ";" : "; "));
        String pattern = chinese
                ? "下列组卷规则共需%d题,题库发布版中符合的只有%d题:%s。"
                : "These quotas need %d questions, but the release has only %d that any of them accepts: %s.";
        return pattern.formatted(shortage.needed(), shortage.available(), clashing);
    }

    private static String inChinese(QuotaRef ref, Blueprint blueprint) {
        Quota quota = ref.in(blueprint);
        String laws = quota.laws().isEmpty() ? "不限法律" : "法律 " + String.join("、", quota.laws());
        String difficulties = quota.difficulties().isEmpty() ? "不限难度" : "难度 " + String.join("、", quota.difficulties());
        return "“%s”第%d条:%d题(%s,%s)"
                .formatted(title(ref, blueprint), ref.quota() + 1, quota.count(), laws, difficulties);
    }

    private static String inEnglish(QuotaRef ref, Blueprint blueprint) {
        Quota quota = ref.in(blueprint);
        String laws = quota.laws().isEmpty() ? "any law" : "of " + String.join(", ", quota.laws());
        String difficulties = quota.difficulties().isEmpty()
                ? "any difficulty"
                : "difficulty " + String.join(", ", quota.difficulties());
        return "\"%s\", quota %d: %d (%s, %s)"
                .formatted(title(ref, blueprint), ref.quota() + 1, quota.count(), laws, difficulties);
    }

    private static String title(QuotaRef ref, Blueprint blueprint) {
        return blueprint.sections().get(ref.section()).title();
    }
}
