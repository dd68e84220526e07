package xuefa.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import xuefa.paper.Feasibility.Shortage;

final class ShortageSentenceTest {
    private final Blueprint blueprint =
            Exams.single(new Quota(5, Set.of("law-a"), Set.of("easy", "hard")), Exams.fromLaw(4, "law-a"));
    private final Shortage shortage = (Shortage) Feasibility.of(blueprint, Exams.plainPool(8));

    @Test
    void an_officer_reads_in_chinese_which_rules_clash() {
        assertThat(ShortageSentence.of(shortage, blueprint, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(
                        "下列组卷规则共需9题,题库发布版中符合的只有8题:" + "“单选题”第1条:5题(法律 law-a,难度 easy、hard);“单选题”第2条:4题(法律 law-a,不限难度)。");
    }

    @Test
    void or_in_english() {
        assertThat(ShortageSentence.of(shortage, blueprint, Locale.UK))
                .isEqualTo("These quotas need 9 questions, but the release has only 8 that any of them accepts: "
                        + "\"单选题\", quota 1: 5 (of law-a, difficulty easy, hard); "
                        + "\"单选题\", quota 2: 4 (of law-a, any difficulty).");
    }

    @Test
    void a_quota_is_found_by_its_pointer_into_the_blueprint() {
        assertThat(shortage.clashing())
                .extracting(QuotaRef::pointer)
                .containsExactly("/sections/0/quotas/0", "/sections/0/quotas/1");
    }
}
