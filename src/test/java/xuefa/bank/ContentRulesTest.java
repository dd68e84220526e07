package xuefa.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import xuefa.bank.flow.JudgingMoves;
import xuefa.bank.flow.LookingAtQuestions;
import xuefa.bank.flow.QuestionBook.Move;
import xuefa.bank.flow.QuestionBook.Outcome;
import xuefa.law.ArticleRef;

class ContentRulesTest {
    private static Content content(String json) {
        return Content.read(json);
    }

    @Test
    void what_is_empty_is_left_out_and_texts_lose_the_spaces_around_them() {
        var content =
                content("{\"kind\":\"single\",\"stem\":\" 题干 \",\"key\":\"\",\"parts\":[],\"options\":{\"A\":\"\"}}");
        assertThat(content.text()).isEqualTo("{\"kind\":\"single\",\"stem\":\"题干\"}");
    }

    @Test
    void half_a_surrogate_pair_has_a_form_all_the_same() {
        assertThat(content("{\"kind\":\"single\",\"stem\":\"a\\ud800b\"}").stem())
                .isEqualTo("a\uFFFDb");
    }

    @Test
    void re_pointing_renames_articles_of_its_own_law_only_and_all_at_once() {
        var content = content("""
                {"kind":"trueFalse","law":"norms","version":"2024-03-18","articles":["3/2","4"],"stem":"题干","key":"A",
                 "explanation":"依照第三条第二款和《本法》第四条，参照《他法》第三条。"}
                """);
        var now = Repointing.of(
                content,
                LocalDate.of(2026, 6, 15),
                List.of(became("3/2", "4/2"), became("4", "5")),
                Set.of("本法", "中华人民共和国本法"));
        assertThat(now.articles()).extracting(ArticleRef::toString).containsExactly("4/2", "5");
        assertThat(now.member("explanation")).contains("依照第四条第二款和《本法》第五条，参照《他法》第三条。");
        assertThat(now.member("version")).contains("2026-06-15");
    }

    private static AmendedArticle became(String cited, String now) {
        return new AmendedArticle(ArticleRef.parse(cited), Fate.RENUMBERED, Optional.of(ArticleRef.parse(now)));
    }

    @Test
    void amended_articles_come_back_from_the_record() {
        var articles = List.of(
                became("36/1", "38/1"), new AmendedArticle(ArticleRef.parse("120-1"), Fate.REMOVED, Optional.empty()));
        assertThat(AmendedArticle.read(AmendedArticle.write(articles))).isEqualTo(articles);
        assertThat(AmendedArticle.isStale(articles)).isTrue();
        assertThat(AmendedArticle.canRepoint(articles)).isFalse();
    }

    @Test
    void two_edits_clash_only_where_they_differ() {
        var base = content("{\"kind\":\"single\",\"stem\":\"甲\",\"key\":\"A\",\"topic\":\"丙\"}");
        var theirs = content("{\"kind\":\"single\",\"stem\":\"甲甲\",\"key\":\"A\",\"topic\":\"丁\"}");
        var yours = content("{\"kind\":\"single\",\"stem\":\"甲\",\"key\":\"B\",\"topic\":\"丁\"}");
        assertThat(ComparingContents.clashes(base, theirs, yours))
                .containsExactly(
                        new ComparingContents.Clash("/stem", "甲", "甲甲", "甲", false),
                        new ComparingContents.Clash("/key", "A", "A", "B", false));
        assertThat(ComparingContents.between(base, base)).isEmpty();
    }

    @Test
    void what_is_typed_looks_for_words_articles_or_a_code() {
        assertThat(LookingAtQuestions.Query.of("行政处罚 第三十六条").articles()).containsExactly(new ArticleRef(36, 0, 0));
        assertThat(LookingAtQuestions.Query.of(" Norms-017 ").code()).contains("norms-017");
        assertThat(LookingAtQuestions.Query.isVain("罚")).isTrue();
        assertThat(LookingAtQuestions.Query.isVain("")).isFalse();
    }

    /** Everybody with all roles, so that only states and authorship decide. */
    @Property(tries = 200)
    void no_move_of_an_author_ever_approves_own_work(
            @ForAll Move move, @ForAll QuestionState state, @ForAll boolean seen) {
        var roles = Set.of("editor", "reviewer", "publisher");
        Outcome own = JudgingMoves.judge(move, state, roles, seen, true);
        Outcome others = JudgingMoves.judge(move, state, roles, seen, false);
        assertThat(own == Outcome.DONE && move == Move.APPROVE).isFalse();
        if (move != Move.APPROVE) {
            assertThat(own).isEqualTo(others);
        }
        assertThat(JudgingMoves.judge(move, state, Set.of(), seen, false)).isEqualTo(Outcome.NOT_ALLOWED);
    }

    @Property(tries = 60)
    void the_quick_search_for_near_twins_finds_what_comparing_all_with_all_finds(@ForAll long seed) {
        var random = new Random(seed);
        List<String> texts = IntStream.range(0, 30)
                .mapToObj(i -> IntStream.range(0, 3 + random.nextInt(12))
                        .mapToObj(j -> String.valueOf((char) ('甲' + random.nextInt(4))))
                        .reduce("", String::concat))
                .toList();
        var slow = IntStream.range(0, texts.size())
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, texts.size())
                        .mapToObj(j -> new Nearness.Pair(i, j, Nearness.percent(texts.get(i), texts.get(j)))))
                .filter(pair -> pair.percent() >= 75)
                .toList();
        assertThat(Nearness.among(texts, 75)).containsExactlyInAnyOrderElementsOf(slow);
    }
}
