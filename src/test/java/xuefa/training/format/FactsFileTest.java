package xuefa.training.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xuefa.shared.check.Verdict;
import xuefa.shared.file.Faulty;
import xuefa.training.ExplainingObligations;

final class FactsFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void the_example_of_the_documents_is_an_officer_who_has_some_way_to_go() throws Exception {
        var facts = FactsFile.read(Path.of("src/docs/facts-example.json"));
        var owed = new ExplainingObligations(BookFile.shipped(), facts, LocalDate.of(2026, 11, 22))
                .of(facts.people().getFirst());
        assertThat(owed.getFirst().done()).isEqualByComparingTo("46.49");
        assertThat(owed.getFirst().verdict()).isEqualTo(Verdict.OPEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"people\": [{\"id\": \"a\"}]} | /people/0",
                "{\"hours\": 3} | /hours",
                "{\"units\": [{\"id\": \"u\", \"kind\": \"planet\", \"from\": \"2020-01-01\"}]} | /units/0/kind",
                "{\"units\": [{\"id\": \"u\", \"kind\": \"city\", \"from\": \"2023-02-29\"}]} | /units/0",
                "{\"units\": [{\"id\": \"u\", \"kind\": \"city\", \"from\": \"2023-03-01\", \"to\": \"2023-02-01\"}]} | ends before it begins",
                "{\"surprise\": 1} | surprise",
                "{\"hours\": [{\"id\": \"h\", \"personId\": \"p\", \"kind\": \"online\", \"subject\": \"law\", \"day\": \"2026-01-01\", \"minutes\": -5, \"state\": \"valid\"}]} | /hours/0/minutes",
                "{\"hours\": [{\"id\": \"h\", \"personId\": \"p\", \"kind\": \"online\", \"subject\": \"law\", \"day\": \"2026-01-01\", \"minutes\": 5, \"state\": \"valid\"}]} | no person p",
                "{\"people\": [], \"people\": []} | JSON",
                "{\"people\": [ | JSON",
            })
    void what_does_not_fit_is_refused_with_its_place(String json, String place) throws IOException {
        Path file = Files.writeString(folder.resolve("facts.json"), json);
        Faulty faulty = catchThrowableOfType(Faulty.class, () -> FactsFile.read(file));
        assertThat(faulty.faults()).anySatisfy(fault -> assertThat(fault).contains(place));
    }

    @Test
    void a_fact_that_is_there_twice_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("facts.json"), """
                {"units": [{"id": "u", "kind": "city", "from": "2020-01-01"}, {"id": "u", "kind": "city", "from": "2020-01-01"}]}
                """);
        Faulty faulty = catchThrowableOfType(Faulty.class, () -> FactsFile.read(file));
        assertThat(faulty.faults()).containsExactly("/units: u is there twice");
    }

    @Test
    void a_book_of_a_deployment_is_read_and_a_faulty_one_refused() throws Exception {
        Path own = Files.writeString(folder.resolve("book.yaml"), """
                hoursRules:
                  - id: yunnan-2024
                    source: 云南省2024年规定
                    since: "2024-01-01"
                    steps:
                      - { upToMinutes: 15, hours: 0.25 }
                      - { upToMinutes: 29, hours: 0.5 }
                      - { hours: 1 }
                obligations:
                  - id: forty
                    title: 每年不少于40学时
                    source: 某市旧规定
                    jurisdiction: "530100"
                    since: "2010-01-01"
                    until: "2020-12-31"
                    people: { categories: [enforcementOfficer] }
                    hours: { required: 40, caps: { online: 20.5 } }
                    period: { years: 1 }
                """);
        assertThat(BookFile.read(own).obligations()).hasSize(1);
        Path faulty = Files.writeString(folder.resolve("bad.yaml"), "hoursRules: []\nobligations: [{id: x}]\n");
        assertThat(catchThrowableOfType(Faulty.class, () -> BookFile.read(faulty))
                        .faults())
                .anySatisfy(fault -> assertThat(fault).startsWith("/obligations/0"));
    }
}
