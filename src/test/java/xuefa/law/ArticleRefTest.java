package xuefa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleRefTest {
    @ParameterizedTest
    @CsvSource({
        "36, 第三十六条",
        "36/1, 第三十六条第一款",
        "120-1, 第一百二十条之一",
        "120-1/2, 第一百二十条之一第二款",
        "10, 第十条",
        "110, 第一百一十条",
        "1008, 第一千零八条",
        "1260/11, 第一千二百六十条第十一款"
    })
    void an_article_is_cited_as_statutes_write_it(String written, String inChinese) {
        assertThat(ArticleRef.parse(written).inChinese()).isEqualTo(inChinese);
        assertThat(ArticleRef.parse(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "036", "36/0", "36/", "/1", "36-", "120/1-2", "三十六", "36 ", "99999", "-1"})
    void what_is_no_article_is_refused(String written) {
        assertThatThrownBy(() -> ArticleRef.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "根据第三十六条第一款，期限为二年。 | 36",
                "第120条之一规定 | 120-1",
                "第九条、第十条和第十一条之二 | 9 10 11-2",
                "第九、十条 | 9 10",
                "第六十二条至第六十五条 | 62 65",
                "第一百零八条 | 108",
                "第一百〇八条 | 108",
                "本条第一款第（三）项 | ''",
                "第某条 | ''"
            })
    void the_articles_an_explanation_names_are_found(String text, String articles) {
        var expected = articles.isEmpty() ? List.<String>of() : List.of(articles.split(" ", -1));
        assertThat(ArticleRef.namedIn(text).stream().map(ArticleRef::toString)).isEqualTo(expected);
    }

    @Test
    void articles_sort_by_number_then_by_insertion_then_by_paragraph() {
        assertThat(List.of("120-1", "9/2", "120", "9", "120-1/1", "120-2").stream()
                        .map(ArticleRef::parse)
                        .sorted()
                        .map(ArticleRef::toString))
                .containsExactly("9", "9/2", "120", "120-1", "120-1/1", "120-2");
    }

    @Test
    void the_article_of_a_paragraph_is_the_whole_article() {
        assertThat(ArticleRef.parse("120-1/2").article()).isEqualTo(ArticleRef.parse("120-1"));
    }

    @Property
    void every_chinese_number_reads_back(@ForAll @IntRange(min = 1, max = 9999) int number) {
        assertThat(ChineseNumber.read(ChineseNumber.write(number))).isEqualTo(number);
    }
}
