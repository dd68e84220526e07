package xuefa.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Ten faults, each of a seed, happen to one exam, and afterwards the oracle is asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {
    private static final int CANDIDATES = 60;
    private static final Duration LENGTH = Duration.ofSeconds(36);
    /** The stopped PostgreSQL is killed for its silence; the half-open one hangs longer than a save may take. */
    private static final List<Seeded> TEN = List.of(
            new Seeded(Kind.SERVER_KILLED, 1),
            new Seeded(Kind.POSTGRES_KILLED, 1),
            new Seeded(Kind.REDIS_KILLED, 1),
            new Seeded(Kind.REDIS_EMPTIED, 1),
            new Seeded(Kind.EVERYTHING_KILLED, 1),
            new Seeded(Kind.POSTGRES_STOPPED, 7),
            new Seeded(Kind.POSTGRES_HALF_OPEN, 24),
            new Seeded(Kind.REDIS_HALF_OPEN, 18),
            new Seeded(Kind.CLIENTS_HALF_OPEN, 1),
            new Seeded(Kind.CLIENTS_CUT, 1));

    private final List<FaultyExam> exams = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private Installation installation;

    private record Seeded(Kind kind, long seed) {
        List<Fault> faults() {
            return Fault.of(kind, seed, 1);
        }

        @Override
        public String toString() {
            return kind + " of seed " + seed + " for " + faults().getFirst().lasting();
        }
    }

    @BeforeAll
    void an_exam_begins() throws IOException, InterruptedException {
        installation = Installation.apart(Path.of("target", "faults-test"), "http.threads=1", "outage.seconds=2");
        exams.add(begin());
    }

    private FaultyExam begin() throws IOException, InterruptedException {
        return FaultyExam.begin(installation, CANDIDATES, LENGTH, 1);
    }

    @AfterAll
    void it_is_over() {
        exams.forEach(FaultyExam::close);
        installation.close();
    }

    @TestFactory
    Stream<DynamicTest> saving_goes_on() {
        return Stream.concat(
                TEN.stream().map(each -> dynamicTest("after " + each, () -> happen(each))),
                Stream.of(dynamicTest("and nothing acknowledged is lost, double or ungraded", this::judge)));
    }

    /** On a slow machine the time of one exam may not do for all. */
    private void happen(Seeded each) throws IOException, InterruptedException {
        if (exams.getLast().suffer(each.faults()) == 0) {
            exams.add(begin());
            assertThat(exams.getLast().suffer(each.faults())).isOne();
        }
    }

    private void judge() throws InterruptedException {
        List<Suffered> suffered = new ArrayList<>();
        for (FaultyExam exam : exams) {
            Verdict verdict = exam.end();
            assertThat(verdict.sentences()).isEmpty();
            assertThat(verdict.attempts()).isEqualTo(CANDIDATES);
            assertThat(verdict.acknowledged()).isGreaterThan(CANDIDATES * 5);
            suffered.addAll(verdict.suffered());
        }
        assertThat(suffered).hasSize(TEN.size());
    }
}
