package xuefa.law.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import xuefa.law.Article;
import xuefa.law.ArticleRef;
import xuefa.law.Paragraph;
import xuefa.law.compare.Difference.Kept;
import xuefa.law.compare.Difference.Words;

class ComparingTest {
    private static final String LICENCE = "公民、法人或者其他组织从事特定活动，依法需要取得行政许可的，应当向行政机关提出申请。";
    private static final String HEARING = "行政机关认为需要听证的其他涉及公共利益的重大事项，应当向社会公告，并举行听证。";
    private static final String DEADLINE = "除可以当场作出决定的外，行政机关应当自受理申请之日起二十日内作出决定。";
    private static final String REMEDY = "对决定不服的，可以依法申请行政复议或者提起行政诉讼。";

    @Test
    void a_law_compared_with_itself_has_not_changed() {
        Difference same = Comparing.of(law(LICENCE, HEARING), law(LICENCE, HEARING));
        assertThat(same.added()).isEmpty();
        assertThat(same.removed()).isEmpty();
        assertThat(same.changed()).isEmpty();
        assertThat(same.moved()).isEmpty();
        assertThat(same.renumbered()).isEmpty();
    }

    @Test
    void an_inserted_article_renumbers_those_behind_it_and_moves_none() {
        Difference difference = Comparing.of(law(LICENCE, HEARING, REMEDY), law(LICENCE, DEADLINE, HEARING, REMEDY));
        assertThat(difference.added()).extracting(Article::label).containsExactly("第二条");
        assertThat(pairs(difference.renumbered())).containsExactly("第二条→第三条", "第三条→第四条");
        assertThat(difference.moved()).isEmpty();
        assertThat(difference.changed()).isEmpty();
    }

    @Test
    void changed_words_are_told_even_where_the_number_changed_too() {
        String longer = DEADLINE.replace("二十日", "十五个工作日");
        Difference difference = Comparing.of(law(LICENCE, DEADLINE), law(LICENCE, HEARING, longer));
        assertThat(pairs(difference.changed())).containsExactly("第二条→第三条");
        assertThat(difference.changed().getFirst().words())
                .contains(new Words(Words.Kind.REMOVED, "二十"), new Words(Words.Kind.ADDED, "十五个工作"));
    }

    @Test
    void an_article_that_changed_places_is_moved() {
        Difference difference =
                Comparing.of(law(LICENCE, HEARING, DEADLINE, REMEDY), law(HEARING, DEADLINE, REMEDY, LICENCE));
        assertThat(pairs(difference.moved())).containsExactly("第一条→第四条");
        assertThat(difference.added()).isEmpty();
    }

    @Test
    void the_form_of_punctuation_and_spaces_is_no_change() {
        Difference difference = Comparing.of(law("违反规定的（以下称甲）：处２０元罚款。"), law("违反规定的(以下称甲):　处20元罚款。"));
        assertThat(difference.changed()).isEmpty();
    }

    @Test
    void an_article_with_all_new_words_in_the_same_place_is_changed() {
        Difference difference = Comparing.of(law(LICENCE, HEARING, REMEDY), law(LICENCE, "本法所称甲，是指乙。", REMEDY));
        assertThat(pairs(difference.changed())).containsExactly("第二条→第二条");
        assertThat(difference.added()).isEmpty();
    }

    @Test
    void the_words_of_both_sides_can_be_put_together_again() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            String from = words(random, 120);
            String to = edited(random, from);
            List<Words> words = WordDifference.of(from, to);
            assertThat(side(words, Words.Kind.REMOVED)).as("seed " + seed).isEqualTo(from);
            assertThat(side(words, Words.Kind.ADDED)).as("seed " + seed).isEqualTo(to);
        }
    }

    @Test
    void known_edits_of_a_whole_law_are_found_again() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                texts.add(words(random, 60 + random.nextInt(60)));
            }
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                places.add(i);
            }
            Collections.shuffle(places, random);
            int removed = places.get(0);
            int changed = places.get(1);
            int inserted = places.get(2);
            List<String> newer = new ArrayList<>(texts);
            newer.set(changed, texts.get(changed).substring(10) + "不得拒绝");
            newer.remove(removed);
            newer.add(Math.min(inserted, newer.size()), words(random, 90));
            Difference difference = Comparing.of(law(texts.toArray(String[]::new)), law(newer.toArray(String[]::new)));
            assertThat(difference.kept()).as("seed " + seed).hasSizeGreaterThanOrEqualTo(39);
            assertThat(difference.changed()).as("seed " + seed).anyMatch(kept -> number(kept.from()) == changed + 1);
            assertThat(difference.changed()).as("seed " + seed).hasSizeLessThanOrEqualTo(2);
        }
    }

    private static int number(Article article) {
        return article.ref().number();
    }

    private static String side(List<Words> words, Words.Kind kind) {
        return words.stream()
                .filter(each -> each.kind() == kind || each.kind() == Words.Kind.SAME)
                .map(Words::text)
                .collect(Collectors.joining());
    }

    private static String words(Random random, int length) {
        var words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            words.append((char) (0x4E00 + random.nextInt(500)));
        }
        return words.toString();
    }

    private static String edited(Random random, String text) {
        var edited = new StringBuilder(text);
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(edited.length());
            switch (random.nextInt(3)) {
                case 0 -> edited.deleteCharAt(at);
                case 1 -> edited.insert(at, words(random, 3));
                default -> edited.setCharAt(at, (char) (0x4E00 + random.nextInt(500)));
            }
        }
        return edited.toString();
    }

    private static List<String> pairs(List<Kept> kept) {
        return kept.stream()
                .map(each -> each.from().label() + "→" + each.to().label())
                .toList();
    }

    private static List<Article> law(String... texts) {
        var articles = new ArrayList<Article>();
        for (String text : texts) {
            var ref = new ArticleRef(articles.size() + 1, 0, 0);
            articles.add(new Article(ref, ref.inChinese(), "", List.of(new Paragraph(text, List.of()))));
        }
        return articles;
    }
}
