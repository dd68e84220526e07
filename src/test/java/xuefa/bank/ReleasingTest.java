package xuefa.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.bank.format.WrittenBank.DAY;
import static xuefa.bank.format.WrittenBank.LAW;
import static xuefa.bank.format.WrittenBank.TOPIC;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.bank.format.WrittenBank;
import xuefa.law.ArticleRef;
import xuefa.law.LevelOfForce;

class ReleasingTest {
    @Test
    void a_sound_bank_is_released_with_the_laws_it_cites_and_no_others(@TempDir Path folder) {
        var bank = WrittenBank.in(folder);
        bank.file("laws/other-law.yaml", bank.text(LAW).replace("id: administrative-penalty", "id: other-law"));
        var release = released(bank.read());
        assertThat(release.questions()).hasSize(3);
        assertThat(release.laws())
                .containsExactly(new LawCitation(
                        "administrative-penalty", Questions.VERSION, "中华人民共和国行政处罚法", "行政处罚法", LevelOfForce.LAW));
        assertThat(BankRelease.read(release.bytes(), release.digest()).questions())
                .isEqualTo(release.questions());
    }

    @Test
    void a_bank_with_one_fault_is_refused_with_it(@TempDir Path folder) {
        var bank = WrittenBank.in(folder).with("key: B", "key: D").read();
        assertThat(Releasing.of(bank, DAY))
                .isInstanceOfSatisfying(Releasing.Refused.class, refused -> assertThat(refused.faults())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.at()).isEqualTo(new Place(TOPIC, 14, 10))));
    }

    @Test
    void a_release_does_not_depend_on_names_of_files_and_on_the_order_in_them(@TempDir Path one, @TempDir Path other) {
        var whole = WrittenBank.in(one);
        String text = whole.text(TOPIC);
        int second = text.indexOf("  - id: administrative-penalty-002");
        String head = text.substring(0, text.indexOf("  - id: administrative-penalty-001"));
        var split = WrittenBank.in(other)
                .file(TOPIC, head + text.substring(second))
                .file("banks/administrative-penalty/a.yaml", text.substring(0, second));
        assertThat(released(split.read()).digest())
                .isEqualTo(released(whole.read()).digest());
    }

    @Property(tries = 200)
    void a_release_does_not_depend_on_the_order_in_which_a_bank_was_read(@ForAll long seed) {
        var random = new Random(seed);
        var laws = new ArrayList<>(List.of(law("law-a"), law("law-b"), law("law-c")));
        var topics = new ArrayList<ReadTopic>();
        for (var law : laws) {
            topics.add(topic(law.fileName(), 1));
            topics.add(topic(law.fileName(), 2));
        }
        String digest = released(bank(laws, topics)).digest();
        Collections.shuffle(laws, random);
        Collections.shuffle(topics, random);
        topics.replaceAll(topic -> shuffled(topic, random));
        assertThat(released(bank(laws, topics)).digest()).isEqualTo(digest);
    }

    private static BankRelease released(ReadBank bank) {
        return switch (Releasing.of(bank, DAY)) {
            case Releasing.Released released -> released.release();
            case Releasing.Refused refused ->
                throw new AssertionError(refused.faults().toString());
        };
    }

    private static ReadBank bank(List<ReadLaw> laws, List<ReadTopic> topics) {
        return new ReadBank(laws, topics, Set.of(), List.of());
    }

    private static ReadLaw law(String id) {
        var at = Place.startOf("laws/" + id + ".yaml");
        var day = new Located<>(Questions.VERSION, at);
        var version = new ReadLaw.Version(day, "某机关", null, day, null, null, 86, List.of(), day, "查过");
        return new ReadLaw(id, new Located<>(id, at), "某法" + id, id, LevelOfForce.LAW, "CN", List.of(version));
    }

    private static ReadTopic topic(String law, int number) {
        var at = Place.startOf("banks/%s/%d.yaml".formatted(law, number));
        var questions = new ArrayList<ReadQuestion>();
        for (int i = 1; i <= 5; i++) {
            questions.add(question("%s-%d%02d".formatted(law, number, i), new Place(at.file(), i * 10, 1)));
        }
        return new ReadTopic(law, new Located<>(law, at), new Located<>(Questions.VERSION, at), "题", questions);
    }

    private static ReadQuestion question(String id, Place at) {
        return new ReadQuestion(
                new Located<>(id, at),
                Difficulty.EASY,
                List.of(new Located<>(ArticleRef.parse("36"), at)),
                new ReadTask.Choosing(
                        QuestionKind.TRUE_FALSE,
                        new Located<>("关于" + id + "的说法", at),
                        Option.TRUE_FALSE.stream()
                                .map(option -> new Located<>(option, at))
                                .toList(),
                        new Located<>("B", at)),
                new Located<>("见第三十六条", at),
                new Located<>(DAY, at));
    }

    private static ReadTopic shuffled(ReadTopic topic, Random random) {
        var questions = new ArrayList<>(topic.questions());
        Collections.shuffle(questions, random);
        return new ReadTopic(topic.folder(), topic.law(), topic.version(), topic.topic(), questions);
    }
}
