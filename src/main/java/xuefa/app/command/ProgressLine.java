package xuefa.app.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import xuefa.rehearsal.Step;
import xuefa.rehearsal.http.Preflight.Outcome.Ready;
import xuefa.rehearsal.http.Run;
import xuefa.rehearsal.http.Witness.Stage;

/** How far a run is: one line that is written over on a terminal, a line every ten seconds elsewhere. On the run's event loop. */
final class ProgressLine {
    private static final int WIDTH = 24;
    private static final int PLAIN_EVERY = 10;

    private final Run run;
    private final Duration length;
    private final int candidates;
    private final PrintWriter out;
    private final boolean terminal;
    private int shown;

    ProgressLine(Run run, Ready ready, PrintWriter out, boolean terminal) {
        this.run = run;
        this.length = Duration.between(ready.opensAt(), ready.closesAt());
        this.candidates = run.candidates();
        this.out = out;
        this.terminal = terminal;
    }

    void show() {
        if (terminal) {
            out.print("\r\u001b[2K" + line());
        } else if (shown++ % PLAIN_EVERY == 0) {
            out.println(line());
        }
        out.flush();
    }

    /** The line that was written over stays as it is. */
    void end() {
        if (terminal) {
            out.println();
            out.flush();
        }
    }

    private String line() {
        Duration since = run.sinceOpening();
        String counts = String.format(
                Locale.ROOT,
                "%,d here, %,d started, %,d submitted, %,d of %,d done; %,d answers received, %,d troubles",
                run.came(Stage.WAITING),
                run.came(Stage.WORKING),
                run.came(Stage.SUBMITTED),
                run.came(Stage.ENDED),
                candidates,
                run.tally().count(Step.SAVE),
                run.tally().troubleCount());
        if (since.isNegative()) {
            return "opens in " + since.abs().toSeconds() + " s: " + counts;
        }
        int done = (int) Math.min(WIDTH, WIDTH * since.toMillis() / Math.max(1, length.toMillis()));
        return "[" + "█".repeat(done) + "·".repeat(WIDTH - done) + "] " + counts;
    }
}
