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
                .isEqualTo("下列组卷规则共需 9 题，题库发布版中符合的只有 8 题："
                        + "“单选题”第 1 条：5 题（法律 law-a，难度 易、难）；“单选题”第 2 条：4 题（法律 law-a，不限难度）。");
    }

    @Test
    void or_in_english() {
        assertThat(ShortageSentence.of(shortage, blueprint, Locale.UK))
                .isEqualTo("These quotas need 9 questions, but the release has only 8 that any of them accepts: "
                        + "\"单选题\", quota 1: 5 (of law-a, difficulty easy, hard); "
                        + "\"单选题\", quota 2: 4 (of law-a, any difficulty).");
    }

    @Test
    void laws_are_called_by_their_names_when_they_are_known() {
        assertThat(ShortageSentence.of(shortage, blueprint, Locale.SIMPLIFIED_CHINESE, law -> "《行政处罚法》"))
                .contains("5 题（法律 《行政处罚法》，难度 易、难）");
    }

    @Test
    void what_to_change_is_said_as_well() {
        assertThat(ShortageSentence.advice(shortage, blueprint, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("请把这些规则合计减少 1 题，或放宽其法律、难度的限制，或换一个题更多的发布版。");
        assertThat(ShortageSentence.advice(shortage, blueprint, Locale.UK))
                .isEqualTo("Ask for 1 fewer question, allow more laws or difficulties, or take a larger release.");
    }

    @Test
    void nobody_is_told_to_loosen_what_is_not_narrow() {
        Blueprint any = Exams.single(Quota.any(12));
        var tooMany = (Shortage) Feasibility.of(any, Exams.plainPool(8));
        assertThat(ShortageSentence.advice(tooMany, any, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("请把这条规则减少 4 题，或换一个题更多的发布版。");
    }

    @Test
    void a_quota_is_found_by_its_pointer_into_the_blueprint() {
        assertThat(shortage.clashing())
                .extracting(QuotaRef::pointer)
                .containsExactly("/sections/0/quotas/0", "/sections/0/quotas/1");
    }
}
