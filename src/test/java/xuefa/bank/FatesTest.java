package xuefa.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import xuefa.law.Article;
import xuefa.law.ArticleRef;
import xuefa.law.Paragraph;
import xuefa.law.compare.Comparing;

class FatesTest {
    @Test
    void without_both_texts_nothing_is_known_and_nothing_can_be_re_pointed() {
        var cited = List.of(new ArticleRef(3, 0, 1));
        var articles = new Fates(Optional.empty()).of(cited);
        assertThat(articles).containsExactly(new AmendedArticle(cited.getFirst(), Fate.UNKNOWN, Optional.empty()));
        assertThat(AmendedArticle.isStale(articles)).isTrue();
    }

    /** Articles are changed, taken out and put in at random; whoever did it knows what must be flagged. */
    @Property(tries = 80)
    void exactly_the_articles_that_changed_or_went_are_stale_and_all_others_are_found_again(@ForAll long seed) {
        var random = new Random(seed);
        var older = new ArrayList<Article>();
        var newer = new ArrayList<Article>();
        Map<ArticleRef, Optional<ArticleRef>> unchanged = new HashMap<>();
        int number = 0;
        for (int i = 1; i <= 25; i++) {
            String words = words(random, 30 + random.nextInt(40));
            var ref = new ArticleRef(i, 0, 0);
            older.add(article(ref, words));
            unchanged.put(ref, Optional.empty());
            if (random.nextInt(8) == 0) {
                newer.add(article(new ArticleRef(++number, 0, 0), words(random, 40)));
            }
            int lot = random.nextInt(10);
            if (lot < 7) {
                var now = new ArticleRef(++number, 0, 0);
                newer.add(article(now, words));
                unchanged.put(ref, Optional.of(now));
            } else if (lot < 9) {
                newer.add(article(new ArticleRef(++number, 0, 0), words.substring(0, words.length() - 5) + "不得例外"));
            }
        }
        var fates = new Fates(Optional.of(Comparing.of(older, newer)));
        unchanged.forEach((ref, now) -> {
            AmendedArticle told = fates.of(List.of(ref)).getFirst();
            assertThat(told.fate().isStale()).as("%s", ref).isEqualTo(now.isEmpty());
            if (now.isPresent()) {
                assertThat(told.became()).isEqualTo(now);
            }
        });
    }

    private static Article article(ArticleRef ref, String words) {
        return new Article(ref, ref.inChinese(), "", List.of(new Paragraph(words, List.of())));
    }

    private static String words(Random random, int length) {
        var words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            words.append((char) (0x4E00 + random.nextInt(5000)));
        }
        return words.toString();
    }
}
