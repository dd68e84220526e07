package xuefa.support;

import java.nio.file.Path;
import java.time.LocalDate;
import xuefa.bank.BankRelease;
import xuefa.bank.Releasing;
import xuefa.bank.format.BankFolder;
import xuefa.bank.format.Reading;

/** The project's own question bank, released. */
public final class TestBank {
    private TestBank() {}

    public static BankRelease release() {
        return Released.RELEASE;
    }

    private static final class Released {
        private static final BankRelease RELEASE = release();

        private static BankRelease release() {
            Reading reading = BankFolder.read(Path.of("question-bank"));
            if (!(reading instanceof Reading.Done read)) {
                throw new IllegalStateException("the question bank cannot be read: " + reading);
            }
            Releasing released = Releasing.of(read.bank(), LocalDate.of(2026, 11, 22));
            if (!(released instanceof Releasing.Released good)) {
                throw new IllegalStateException("the question bank has faults: " + released);
            }
            return good.release();
        }
    }
}
