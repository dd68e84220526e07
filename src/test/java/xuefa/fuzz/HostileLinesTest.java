package xuefa.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xuefa.bank.format.ReadingQuestions;
import xuefa.law.format.LawFile;
import xuefa.shared.imports.SourceFile;

/** Long lines of one sign, and files of nothing but short lines, cost every reader of texts in proportion to their length. */
class HostileLinesTest {
    private static final int SHORT = 50_000;
    private static final int LONG = 400_000;
    /** Eight times the text; three times of which for gathering rubbish and for compiling. */
    private static final int GROWTH = 24;
    /** Below this, no growth can be told from chance. */
    private static final long LITTLE = TimeUnit.MILLISECONDS.toNanos(400);

    private static final List<String> UNITS =
            List.of(" ", "\n", " \n", "\t", "(", "《", "<a", "[", "答 ", "A. ", "1. ", "{", "::", "令", "第一条 ", "—", "=", "~%", "\\", "*");
    private static final List<String> ENDINGS = List.of("txt", "md", "gift", "csv", "json", "yaml", "xml");

    private interface Reader {
        void read(String text);
    }

    private record Named(String name, Reader reader) {}

    private static List<Named> readers() {
        return Stream.concat(
                        ENDINGS.stream()
                                .map(ending -> new Named(
                                        ending,
                                        text -> ReadingQuestions.of(
                                                new SourceFile("a." + ending, text.getBytes(UTF_8)),
                                                Optional.empty(),
                                                records -> true))),
                        Stream.of(new Named("law", text -> LawFile.read(text.getBytes(UTF_8), "某法(2026-01-01).md"))))
                .toList();
    }

    @Test
    void a_text_eight_times_as_long_costs_no_more_than_three_times_eight_times_as_much() {
        List<String> faults = new ArrayList<>();
        for (Named each : readers()) {
            for (String unit : UNITS) {
                for (String head : List.of("", "1. 下列说法正确的是\nA. 甲\n")) {
                    long few = cost(each.reader(), head + unit.repeat(SHORT / unit.length()));
                    if (few > LITTLE / 4) {
                        long many = cost(each.reader(), head + unit.repeat(LONG / unit.length()));
                        if (many > LITTLE && many > GROWTH * few) {
                            faults.add(each.name() + " of '" + unit + "': " + few + " ns, then " + many);
                        }
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Of this thread's time, whatever else the machine does. */
    private static long cost(Reader reader, String text) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        reader.read(text);
        return threads.getCurrentThreadCpuTime() - before;
    }
}
