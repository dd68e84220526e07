package xuefa.bank.format;

import static org.assertj.core.api.Assertions.assertThat;
import static xuefa.bank.format.WrittenBank.LAW;
import static xuefa.bank.format.WrittenBank.TOPIC;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xuefa.bank.CheckingBank;

class BankFolderTest {
    private static final String OUT = "The link leads out of the question bank: put the file itself here";
    private static final String STRAY = "Only files NAME.yaml lie here: rename it, move it, or remove it";

    @TempDir
    private Path elsewhere;

    private WrittenBank bank;

    @BeforeEach
    void write(@TempDir Path folder) {
        bank = WrittenBank.in(folder);
    }

    @Test
    void a_folder_that_is_not_there_or_no_bank_cannot_be_read() throws IOException {
        assertThat(BankFolder.read(elsewhere.resolve("none")))
                .isEqualTo(new Reading.Impossible("There is no folder " + elsewhere.resolve("none")));
        assertThat(BankFolder.read(elsewhere))
                .isEqualTo(new Reading.Impossible(elsewhere + " is no question bank: it has no folder laws"));
        Path file = Files.createFile(elsewhere.resolve("file"));
        assertThat(BankFolder.read(file)).isInstanceOf(Reading.Impossible.class);
    }

    @Test
    void prose_and_hidden_files_may_lie_beside_the_data() {
        bank.file("laws/README.md", "x")
                .file("banks/README.md", "x")
                .file("banks/.keep", "")
                .file("laws/.a.swp", "");
        assertThat(bank.faults()).isEmpty();
    }

    @Test
    void a_file_that_would_be_overlooked_is_a_fault() throws IOException {
        bank.file("banks/administrative-penalty/more.yml", "x").file("banks/lost.yaml", "x");
        Files.createDirectory(bank.folder().resolve("laws/folder.yaml"));
        assertThat(bank.faults())
                .containsExactly(
                        "banks/administrative-penalty/more.yml:1: [folder] " + STRAY,
                        "banks/lost.yaml:1: [folder] Questions lie in banks/LAW/TOPIC.yaml: move this file, or remove it",
                        "laws/folder.yaml:1: [folder] " + STRAY);
    }

    @Test
    void a_name_with_a_line_break_stays_in_its_line() {
        bank.file("laws/a\nb", "x");
        assertThat(bank.faults()).containsExactly("laws/a?b:1: [folder] " + STRAY);
    }

    @Test
    void a_pipe_is_a_fault_and_is_not_waited_for() throws IOException, InterruptedException {
        Path pipe = bank.folder().resolve("laws/pipe.yaml");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThat(bank.faults()).containsExactly("laws/pipe.yaml:1: [folder] " + STRAY);
    }

    @Test
    void links_that_leave_the_folder_are_faults() throws IOException {
        Path outside = Files.writeString(elsewhere.resolve("outside.yaml"), bank.text(TOPIC));
        link("banks/administrative-penalty/out.yaml", outside);
        link("banks/outside", elsewhere);
        link("laws/nowhere.yaml", Path.of("none.yaml"));
        link("laws/round.yaml", Path.of("round.yaml"));
        String nowhere = "The link leads nowhere: put the file itself here, or remove the link";
        assertThat(bank.faults())
                .containsExactly(
                        "banks/administrative-penalty/out.yaml:1: [link] " + OUT,
                        "banks/outside:1: [link] " + OUT,
                        "laws/nowhere.yaml:1: [link] " + nowhere,
                        "laws/round.yaml:1: [link] " + nowhere);
    }

    @Test
    void the_folder_itself_may_be_a_link_and_links_inside_are_followed() throws IOException {
        Path link = Files.createSymbolicLink(elsewhere.resolve("bank"), bank.folder());
        assertThat(BankFolder.read(link)).isInstanceOf(Reading.Done.class);
        Files.move(bank.folder().resolve(TOPIC), bank.folder().resolve("shared.yaml"));
        link(TOPIC, Path.of("../../shared.yaml"));
        assertThat(bank.faults()).isEmpty();
    }

    @Test
    void a_law_folder_that_leads_out_is_a_fault() throws IOException {
        Files.move(bank.folder().resolve("laws"), elsewhere.resolve("laws"));
        link("laws", elsewhere.resolve("laws"));
        assertThat(bank.faults()).contains("laws:1: [link] " + OUT);
    }

    @Test
    void a_file_of_more_than_four_mebibytes_is_a_fault() {
        bank.file("laws/huge.yaml", "#".repeat(4 * 1024 * 1024 + 1));
        assertThat(bank.faults())
                .containsExactly("laws/huge.yaml:1: [size] The file has more than 4 MiB: split it by topic");
    }

    @Test
    void a_file_that_is_not_utf_8_is_a_fault_in_the_first_line_that_shows_it() throws IOException {
        Files.write(bank.folder().resolve(LAW), bank.text(LAW).getBytes(Charset.forName("GB18030")));
        Files.write(bank.folder().resolve(TOPIC), bank.text(TOPIC).getBytes(StandardCharsets.UTF_16));
        String reason = ": [encoding] The file isn't UTF-8 from here on: save it as UTF-8";
        assertThat(bank.faults()).containsExactly(TOPIC + ":1" + reason, LAW + ":2" + reason);
    }

    @Test
    void a_file_cut_off_inside_a_character_is_a_fault() throws IOException {
        byte[] whole = "title: 法".getBytes(StandardCharsets.UTF_8);
        Files.write(bank.folder().resolve(LAW), Arrays.copyOf(whole, whole.length - 1));
        assertThat(bank.faults())
                .containsExactly(LAW + ":1: [encoding] The file isn't UTF-8 from here on: save it as UTF-8");
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_no_harm() {
        bank.file(TOPIC, "\uFEFF" + bank.text(TOPIC).replace("\n", "\r\n"));
        assertThat(bank.faults()).isEmpty();
        bank.with("key: B", "key: D");
        assertThat(bank.faults()).singleElement().asString().startsWith(TOPIC + ":14: [key]");
    }

    @Test
    void tabs_and_characters_nobody_can_see_are_faults_in_their_lines() {
        bank.with("key: B", "key:\tB").with("C: 三年", "C: 三\u200B年").with("D: 涉及市容", "D: 涉及\uE000市容");
        assertThat(bank.faults())
                .containsExactly(
                        TOPIC + ":13: [character] There is a character U+200B, which nobody can see: remove it",
                        TOPIC + ":14: [character] There is a tab: use spaces",
                        TOPIC + ":26: [character] There is a character U+E000, which nobody can see: remove it");
    }

    @Test
    void a_binary_file_gives_few_faults() throws IOException {
        byte[] bytes = new byte[10_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 2 == 0 ? 1 : '\n');
        }
        Files.write(bank.folder().resolve(LAW), bytes);
        assertThat(bank.faults())
                .hasSize(20)
                .last()
                .asString()
                .startsWith(LAW + ":20: [character] There is a character U+0001");
    }

    @Test
    void a_schema_that_is_not_the_one_built_in_is_a_fault_and_is_not_used() throws IOException {
        String name = "schema/questions.schema.json";
        bank.file(name, Files.readString(Path.of("question-bank").resolve(name)));
        assertThat(bank.faults()).isEmpty();
        String reason = name
                + ":1: [folder] This schema isn't the one this program was built with: restore it, or update the program";
        assertThat(bank.file(name, "true").faults()).containsExactly(reason);
        assertThat(bank.file(name, "no json").faults()).containsExactly(reason);
    }

    @Test
    void a_generated_bank_of_any_size_is_sound() throws IOException {
        GeneratedBank.write(elsewhere.resolve("generated"), 1_200);
        var reading = BankFolder.read(elsewhere.resolve("generated"));
        assertThat(reading).isInstanceOfSatisfying(Reading.Done.class, done -> {
            var checked = CheckingBank.on(done.bank(), WrittenBank.DAY);
            assertThat(checked.faults()).isEmpty();
            assertThat(checked.counts().questions()).isEqualTo(1_200);
        });
    }

    private void link(String path, Path target) throws IOException {
        Files.createSymbolicLink(bank.folder().resolve(path), target);
    }
}
