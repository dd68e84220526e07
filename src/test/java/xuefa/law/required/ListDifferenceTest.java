package xuefa.law.required;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import xuefa.law.ArticleRef;
import xuefa.people.PostCategory;
import xuefa.people.UnitKind;

class ListDifferenceTest {
    @Property(tries = 300)
    void the_older_list_with_its_difference_is_the_newer_one(
            @ForAll("laws") List<ListedLaw> older, @ForAll("laws") List<ListedLaw> newer) {
        ListDifference difference = ListDifference.of(list(older), list(newer));
        Map<String, ListedLaw> made = byTitle(older);
        difference.removed().forEach(law -> assertThat(made.remove(law.title())).isEqualTo(law));
        difference.changed().forEach(change -> assertThat(made.put(change.to().title(), change.to()))
                .isEqualTo(change.from()));
        difference.added().forEach(law -> assertThat(made.put(law.title(), law)).isNull());
        assertThat(made).isEqualTo(byTitle(newer));
    }

    @Property(tries = 300)
    void the_way_back_takes_what_the_way_there_adds(
            @ForAll("laws") List<ListedLaw> older, @ForAll("laws") List<ListedLaw> newer) {
        ListDifference there = ListDifference.of(list(older), list(newer));
        ListDifference back = ListDifference.of(list(newer), list(older));
        assertThat(back.added()).containsExactlyInAnyOrderElementsOf(there.removed());
        assertThat(back.removed()).containsExactlyInAnyOrderElementsOf(there.added());
        assertThat(back.changed())
                .extracting(ListDifference.Change::to)
                .containsExactlyInAnyOrderElementsOf(there.changed().stream()
                        .map(ListDifference.Change::from)
                        .toList());
    }

    @Property(tries = 100)
    void another_order_is_no_difference(@ForAll("laws") List<ListedLaw> laws) {
        assertThat(ListDifference.of(list(laws), list(laws.reversed())).isEmpty())
                .isTrue();
    }

    @Example
    void other_articles_of_a_law_are_a_change() {
        var before = new ListedLaw(LawGroup.OTHER, "甲法", Set.of(ArticleRef.parse("36")), "");
        var after = new ListedLaw(LawGroup.OTHER, "甲法", Set.of(ArticleRef.parse("36"), ArticleRef.parse("42")), "");
        assertThat(ListDifference.of(list(List.of(before)), list(List.of(after)))
                        .changed())
                .containsExactly(new ListDifference.Change(before, after));
    }

    @Example
    void a_list_has_laws_and_none_twice() {
        var law = new ListedLaw(LawGroup.OTHER, "甲法", Set.of(), "");
        assertThatIllegalArgumentException().isThrownBy(() -> list(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list(List.of(law, law)))
                .withMessageContaining("甲法");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ListedLaw(LawGroup.OTHER, "甲法", Set.of(ArticleRef.parse("36/1")), ""));
    }

    @Example
    void a_list_is_for_posts_at_the_levels_it_names() {
        var townships = new Audience(Set.of(PostCategory.LEADING_CADRE), Set.of(UnitKind.TOWNSHIP));
        assertThat(townships.includes(PostCategory.LEADING_CADRE, UnitKind.TOWNSHIP))
                .isTrue();
        assertThat(townships.includes(PostCategory.LEADING_CADRE, UnitKind.DISTRICT))
                .isFalse();
        assertThat(townships.includes(PostCategory.CIVIL_SERVANT, UnitKind.TOWNSHIP))
                .isFalse();
        assertThat(new Audience(Set.of(PostCategory.AUXILIARY), Set.of())
                        .includes(PostCategory.AUXILIARY, UnitKind.DEPARTMENT))
                .isTrue();
    }

    @Provide
    Arbitrary<List<ListedLaw>> laws() {
        Arbitrary<ListedLaw> law = Combinators.combine(
                        Arbitraries.of(LawGroup.class),
                        Arbitraries.of("甲法", "乙法", "丙条例", "丁办法", "戊规定", "己法"),
                        Arbitraries.integers()
                                .between(1, 3)
                                .map(number -> new ArticleRef(number, 0, 0))
                                .set()
                                .ofMaxSize(2),
                        Arbitraries.of("", "看程序"))
                .as(ListedLaw::new);
        return law.list().ofMinSize(1).ofMaxSize(6).uniqueElements(ListedLaw::title);
    }

    private static RequiredLawList list(List<ListedLaw> laws) {
        return new RequiredLawList(
                "some-list",
                Family.STAFF,
                "清单",
                new Audience(Set.of(PostCategory.CIVIL_SERVANT), Set.of()),
                LocalDate.of(2026, 11, 22),
                "来源",
                "依据",
                new ArrayList<>(laws));
    }

    private static Map<String, ListedLaw> byTitle(List<ListedLaw> laws) {
        var byTitle = new HashMap<String, ListedLaw>();
        laws.forEach(law -> byTitle.put(law.title(), law));
        return byTitle;
    }
}
