package xuefa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LawTest {
    private static final LawVersion OLD = version("2017-09-01", "2018-01-01", null);
    private static final LawVersion NEW = version("2021-01-22", "2021-07-15", null);

    @Test
    void nothing_is_in_force_before_the_first_version_begins() {
        assertThat(law(OLD, NEW).inForce(day("2017-12-31"))).isEmpty();
    }

    @Test
    void a_version_is_in_force_from_its_first_day_until_the_next_one_begins() {
        var law = law(NEW, OLD);
        assertThat(law.inForce(day("2018-01-01"))).contains(OLD);
        assertThat(law.inForce(day("2021-07-14"))).contains(OLD);
        assertThat(law.inForce(day("2021-07-15"))).contains(NEW);
    }

    @Test
    void after_a_repeal_no_older_version_comes_back() {
        var law = law(OLD, version("2021-01-22", "2021-07-15", "2026-06-01"));
        assertThat(law.inForce(day("2026-05-31"))).isPresent();
        assertThat(law.inForce(day("2026-06-01"))).isEmpty();
    }

    @Test
    void a_law_has_at_least_one_version_and_none_passed_on_the_same_day() {
        assertThatThrownBy(() -> law()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> law(OLD, OLD)).hasMessageContaining("two versions passed on 2017-09-01");
    }

    @Test
    void a_version_refuses_days_that_run_backwards_and_laws_without_articles() {
        assertThatThrownBy(() -> version("2021-01-22", "2021-01-21", null)).hasMessageContaining("before passed");
        assertThatThrownBy(() -> version("2021-01-22", "2021-07-15", "2021-07-14"))
                .hasMessageContaining("before in force");
        assertThatThrownBy(() -> new LawVersion(
                        day("2021-01-22"),
                        "某机关",
                        null,
                        day("2021-07-15"),
                        null,
                        null,
                        0,
                        Set.of(),
                        day("2026-01-01"),
                        "查过"))
                .hasMessageContaining("articles < 1");
    }

    @Test
    void an_article_exists_up_to_the_last_number_or_when_it_was_inserted() {
        assertThat(NEW.has(ArticleRef.parse("86/9"))).isTrue();
        assertThat(NEW.has(ArticleRef.parse("87"))).isFalse();
        assertThat(NEW.has(ArticleRef.parse("36-1/2"))).isTrue();
        assertThat(NEW.has(ArticleRef.parse("36-2"))).isFalse();
    }

    @Test
    void the_catalogue_finds_laws_versions_and_articles_by_id() {
        var catalogue = new LawCatalogue(List.of(law(OLD, NEW)));
        assertThat(catalogue.inForce("some-law", day("2026-01-01"))).contains(NEW);
        assertThat(catalogue.inForce("other-law", day("2026-01-01"))).isEmpty();
        assertThat(catalogue.has("some-law", day("2021-01-22"), ArticleRef.parse("86")))
                .isTrue();
        assertThat(catalogue.has("some-law", day("2020-01-22"), ArticleRef.parse("86")))
                .isFalse();
        assertThat(catalogue.has("other-law", day("2021-01-22"), ArticleRef.parse("1")))
                .isFalse();
        assertThat(catalogue.laws()).hasSize(1);
    }

    @Test
    void the_catalogue_refuses_two_laws_with_one_id() {
        assertThatThrownBy(() -> new LawCatalogue(List.of(law(OLD), law(NEW)))).hasMessageContaining("some-law");
    }

    @Test
    void levels_of_force_are_known_by_their_code() {
        assertThat(LevelOfForce.of("administrativeRegulation")).contains(LevelOfForce.ADMINISTRATIVE_REGULATION);
        assertThat(LevelOfForce.of("decree")).isEmpty();
        assertThat(LevelOfForce.PARTY_REGULATION.inChinese()).isEqualTo("党内法规");
    }

    private static Law law(LawVersion... versions) {
        return new Law("some-law", "中华人民共和国某法", "某法", LevelOfForce.LAW, "CN", Arrays.asList(versions));
    }

    private static LawVersion version(String passed, String since, @Nullable String repealed) {
        return new LawVersion(
                day(passed),
                "某机关",
                null,
                day(since),
                repealed == null ? null : day(repealed),
                null,
                86,
                Set.of(ArticleRef.parse("36-1")),
                day("2026-01-01"),
                "查过");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
