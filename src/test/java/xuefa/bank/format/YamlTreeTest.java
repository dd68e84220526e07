package xuefa.bank.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xuefa.bank.Fault;
import xuefa.bank.Place;

class YamlTreeTest {
    private final List<Fault> faults = new ArrayList<>();

    @Test
    void values_are_json_and_know_where_they_stand() {
        var tree = YamlTree.of("a: 1\nb:\n  - true\n  - \"2\"\nc:\n", "f", faults::add)
                .orElseThrow();
        assertThat(tree.json()).hasToString("{\"a\":1,\"b\":[true,\"2\"],\"c\":null}");
        assertThat(tree).isInstanceOfSatisfying(YamlValue.Mapping.class, mapping -> assertThat(mapping.members())
                .hasEntrySatisfying("a", member -> assertThat(member.at()).isEqualTo(new Place("f", 1, 4)))
                .hasEntrySatisfying("b", member -> {
                    assertThat(member.at()).isEqualTo(new Place("f", 2, 1));
                    assertThat(member.value().items().get(1).at()).isEqualTo(new Place("f", 4, 5));
                }));
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'是', '\"是\"'",
        "no, '\"no\"'",
        "True, '\"True\"'",
        "2018-03-11, '\"2018-03-11\"'",
        "007, '\"007\"'",
        "1_000, '\"1_000\"'",
        "~, '\"~\"'",
        "null, null",
        "true, true",
        "-3, -3",
        "1.5, 1.5",
        "36/1, '\"36/1\"'",
        "'''36''', '\"36\"'",
        "12345678901234567890, '\"12345678901234567890\"'"
    })
    void plain_words_mean_what_json_means(String written, String json) {
        assertThat(YamlTree.of("a: " + written, "f", faults::add)
                        .orElseThrow()
                        .json()
                        .get("a"))
                .hasToString(json);
    }

    @Test
    void a_key_that_is_there_twice_is_a_fault_at_the_second() {
        YamlTree.of("a: 1\nb: 2\na: 3\n", "f", faults::add);
        assertThat(faults)
                .extracting(Fault::toString)
                .containsExactly(
                        "f:3: [duplicate-key] `a` stands here a second time, first in line 1: remove one of them");
    }

    @Test
    void anchors_and_aliases_are_refused() {
        refused("a: 1\nb: &x 2\nc: *x\n", "f:2: [anchor] Anchors and aliases aren't allowed: write the value itself");
        refused("a: 1\nb: *x\n", "f:2: [anchor] Anchors and aliases aren't allowed: write the value itself");
        refused("a: 1\nb: &x [1]\n", "f:2: [anchor] Anchors and aliases aren't allowed: write the value itself");
    }

    @Test
    void tags_second_documents_and_keys_that_are_no_words_are_refused() {
        refused("a: !!java.net.URL [x]\n", "f:1: [yaml] Tags aren't allowed: remove tag:yaml.org,2002:java.net.URL");
        refused("a: 1\n---\nb: 2\n", "f:2: [yaml] A second document begins here: put it into a file of its own");
        refused("a: 1\n? [x]\n: 2\n", "f:2: [yaml] A key must be a word: write NAME: value");
    }

    @Test
    void an_empty_file_is_refused() {
        refused("", "f:1: [yaml] The file is empty: write something, or remove it");
        refused("# only a note\n", "f:1: [yaml] The file is empty: write something, or remove it");
    }

    @Test
    void nesting_has_a_limit_and_costs_no_stack() {
        refused("a: 1\nb: " + "[".repeat(100_000), "f:2: [yaml] This is nested too deeply: at most 12 levels");
        refused("- ".repeat(100_000), "f:1: [yaml] This is nested too deeply: at most 12 levels");
    }

    @Test
    void what_is_not_yaml_is_refused_in_its_line() {
        refused(
                "a: 1\nb: \"open\nc: 2\n",
                "f:4: [yaml] Not YAML: found unexpected end of stream while scanning a quoted scalar");
        refused("a: 1\n  b: 2\n", "f:2: [yaml] Not YAML: mapping values are not allowed here");
        refused(
                "a: @x\n",
                "f:1: [yaml] Not YAML: found character '@' that cannot start any token. (Do not use @ for indentation)"
                        + " while scanning for the next token");
    }

    @Test
    void a_wrong_escape_is_refused_where_reading_stopped() {
        refused(
                "a: 1\nb: \"\\u",
                "f:2: [yaml] Not YAML from here on: look for quotes and backslashes that shouldn't be there");
    }

    @Test
    void escapes_cannot_write_what_nobody_sees() {
        YamlTree.of("a: \"x\\u200b\"\nb: \"\\ud800\"\nc: \"\\t\"\nd: \"\\n\"", "f", faults::add);
        assertThat(faults)
                .extracting(Fault::toString)
                .containsExactly(
                        "f:1: [character] There is a character U+200B, which nobody can see: remove it",
                        "f:2: [character] There is a character U+D800, which nobody can see: remove it",
                        "f:3: [character] There is a tab: use spaces");
    }

    @Property(tries = 2000)
    void no_text_gets_past_it_as_an_exception(@ForAll("nearlyYaml") String text) {
        var found = new ArrayList<Fault>();
        var tree = YamlTree.of(text, "f", found::add);
        assertThat(tree.isPresent() || !found.isEmpty()).isTrue();
        assertThat(found)
                .allMatch(fault -> fault.at().line() >= 1 && !fault.reason().isBlank());
    }

    @Provide
    Arbitrary<String> nearlyYaml() {
        return Arbitraries.of(
                        "a",
                        "b: ",
                        "- ",
                        "\n",
                        "\n  ",
                        "[",
                        "]",
                        "{",
                        "}",
                        "\"",
                        "'",
                        "&x ",
                        "*x",
                        "!!int ",
                        "|",
                        ">",
                        "#",
                        "? ",
                        ": ",
                        "---\n",
                        "...\n",
                        "%YAML 1.2\n",
                        ", ",
                        "\\u",
                        "法",
                        "𠮷",
                        "true",
                        "-1e999",
                        "<<: ",
                        "\r",
                        "@",
                        "`",
                        "\\x")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    private void refused(String text, String fault) {
        faults.clear();
        assertThat(YamlTree.of(text, "f", faults::add)).isEmpty();
        assertThat(faults).extracting(Fault::toString).containsExactly(fault);
    }
}
