package xuefa.law.companion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.law.ArticleRef;
import xuefa.law.cases.CaseFile;
import xuefa.law.companion.CompanionFolder.Found;
import xuefa.law.required.ListFile;
import xuefa.law.required.ListedLaw;

class CompanionFolderTest {
    private static final Path BANK = Path.of("question-bank");
    private static final String LIST = """
            list: some-list
            family: staff
            title: 某清单
            audience: {categories: [civilServant], levels: [township]}
            dated: "2026-11-22"
            source: 某方案
            basis: 某依据
            laws:
              - {group: other, title: 甲法, articles: ["36", "120-1"]}
            """;

    @TempDir
    private Path folder;

    @Test
    void everything_that_ships_with_the_bank_is_sound() {
        for (CompanionKind kind : CompanionKind.values()) {
            assertThat(CompanionFolder.read(BANK, kind))
                    .isNotEmpty()
                    .allSatisfy(found -> assertThat(found).as(found.toString()).isInstanceOf(Found.Sound.class));
        }
    }

    @Test
    void what_is_listed_cited_and_told_is_in_the_catalogue_under_that_title_or_says_that_it_is_not()
            throws IOException {
        Map<String, JsonNode> catalogue = catalogue();
        sound(CompanionKind.LISTS).forEach(companion -> {
            for (ListedLaw law : ((Companion.OfList) companion).list().laws()) {
                JsonNode known = catalogue.get(law.title());
                boolean party = law.group() == xuefa.law.required.LawGroup.PARTY_REGULATIONS;
                assertThat(known != null || party || law.note().contains("全文未核"))
                        .as(law.title())
                        .isTrue();
                law.articles().forEach(article -> assertThat(has(known, article))
                        .as(law.title() + " " + article)
                        .isTrue());
            }
        });
        sound(CompanionKind.GISTS).forEach(companion -> {
            var gists = ((Companion.OfGists) companion).gists();
            JsonNode known = catalogue.get(gists.lawTitle());
            gists.gists().keySet().forEach(article -> assertThat(has(known, article))
                    .as(gists.lawTitle() + " " + article)
                    .isTrue());
        });
    }

    private static boolean has(@Nullable JsonNode law, ArticleRef article) {
        return law != null
                && article.number()
                        <= law.path("versions").path(0).path("articles").asInt();
    }

    private static Map<String, JsonNode> catalogue() throws IOException {
        var catalogue = new HashMap<String, JsonNode>();
        try (var files = Files.list(BANK.resolve("laws"))) {
            for (Path file : files.toList()) {
                JsonNode law = new YAMLMapper().readTree(Files.readAllBytes(file));
                catalogue.put(law.path("title").asText(), law);
            }
        }
        return catalogue;
    }

    private static List<Companion> sound(CompanionKind kind) {
        return CompanionFolder.read(BANK, kind).stream()
                .map(found -> ((Found.Sound) found).companion())
                .toList();
    }

    @Test
    void lists_and_cases_come_back_from_the_record_as_they_were() {
        sound(CompanionKind.LISTS).forEach(companion -> {
            var list = ((Companion.OfList) companion).list();
            assertThat(ListFile.stored(ListFile.json(list).toString())).isEqualTo(list);
        });
        sound(CompanionKind.CASES).forEach(companion -> {
            var guiding = ((Companion.OfCase) companion).guidingCase();
            assertThat(CaseFile.stored(CaseFile.json(guiding).toString())).isEqualTo(guiding);
        });
    }

    @Test
    void what_is_wrong_is_named_with_its_place() throws IOException {
        assertThat(faults(LIST)).isEmpty();
        assertThat(faults(LIST.replace("other", "others"))).singleElement().satisfies(fault -> assertThat(fault)
                .startsWith("/laws/0/group"));
        assertThat(faults(LIST.replace("\"120-1\"", "\"120-1/2\"")))
                .singleElement()
                .satisfies(fault -> assertThat(fault).startsWith("/laws/0/articles/1"));
        assertThat(faults(LIST.replace("2026-11-22", "2026-02-30"))).hasSize(1);
        assertThat(faults(LIST.replace("2026-11-22", "2026-11-23")))
                .singleElement()
                .satisfies(fault -> assertThat(fault).contains("lies under 2026-11-22"));
        assertThat(faults(LIST.replace("some-list", "other-list"))).hasSize(1);
        assertThat(faults(LIST + "  - {group: constitution, title: 甲法}\n"))
                .singleElement()
                .satisfies(fault -> assertThat(fault).contains("甲法 is listed twice"));
        assertThat(faults(LIST + "unknown: 1\n")).hasSize(1);
        assertThat(faults("- [")).hasSize(1);
        assertThat(faults("")).hasSize(1);
    }

    private List<String> faults(String yaml) throws IOException {
        Path lists = Files.createDirectories(folder.resolve("lists/some-list"));
        Files.writeString(lists.resolve("2026-11-22.yaml"), yaml);
        return CompanionFolder.read(folder, CompanionKind.LISTS).stream()
                .flatMap(found -> found instanceof Found.Unusable unusable
                        ? unusable.faults().stream()
                        : java.util.stream.Stream.empty())
                .toList();
    }

    @Test
    void files_that_are_too_large_or_lead_elsewhere_are_refused() throws IOException {
        Path cases = Files.createDirectories(folder.resolve("cases"));
        Files.write(
                cases.resolve("large.yaml"), "# 长\n".repeat(300_000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Files.createSymbolicLink(cases.resolve("link.yaml"), Files.writeString(folder.resolve("outside.yaml"), "a: b"));
        assertThat(CompanionFolder.read(folder, CompanionKind.CASES)).hasSize(2).allSatisfy(found -> assertThat(found)
                .isInstanceOf(Found.Unusable.class));
        assertThat(Arrays.stream(CompanionKind.values())
                        .flatMap(kind -> CompanionFolder.read(folder.resolve("none"), kind).stream()))
                .isEmpty();
    }
}
