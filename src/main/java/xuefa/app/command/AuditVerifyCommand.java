package xuefa.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import xuefa.app.Auditing;
import xuefa.audit.Fault;
import xuefa.audit.Verification;
import xuefa.audit.VerificationJson;

/** {@code xuefa audit verify}. */
@Command(
        name = "verify",
        description = {
            "Recomputes the whole record: names every protected row that was edited, removed, reordered or slipped in.",
            "Compares the chain with heads.txt of this installation, and with other files of heads that were handed out.",
            "Safe while exams run. Needs the address of PostgreSQL, or the data folder of a running node (-s data.folder=DIR), and the folder of master keys."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the record is whole",
            "1:could not be verified; the last line says why",
            "2:used wrongly",
            "3:the record was changed; each fault is named"
        })
final class AuditVerifyCommand implements Callable<Integer> {
    private static final int BROKEN = 3;
    private static final long EVERY = 20_000;

    @Option(names = "--heads", paramLabel = "FILE", description = "a file of heads that were handed out; may be repeated")
    private List<Path> heads = new ArrayList<>();

    @Option(names = "--json", description = "the outcome as JSON, one line; progress goes to the error stream")
    private boolean json;

    @Mixin
    private SettingOptions options = new SettingOptions();

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private long told;

    @Override
    public Integer call() {
        Verification found = Auditing.verify(options.config(), heads, this::tell);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(VerificationJson.of(found));
        } else {
            print(out, found);
        }
        out.flush();
        return found.isWhole() ? 0 : BROKEN;
    }

    private boolean tell(long checked, long of) {
        if (checked - told >= EVERY) {
            told = checked;
            PrintWriter err = spec.commandLine().getErr();
            err.printf(Locale.ROOT, "%,d of %,d leaves%n", checked, of);
            err.flush();
        }
        return false;
    }

    private static void print(PrintWriter out, Verification found) {
        for (Fault fault : found.faults()) {
            out.println(fault.sentence());
        }
        if (found.more() > 0) {
            out.printf(Locale.ROOT, "and %,d more%n", found.more());
        }
        out.printf(
                Locale.ROOT,
                "Read %,d blocks with %,d leaves, held %,d rows against them and compared %,d heads that were handed out; %,d erased by a rule, %,d not sealed yet.%n",
                found.blocks(),
                found.leaves(),
                found.rows(),
                found.handedOut(),
                found.erased(),
                found.waiting());
        out.println(
                found.isWhole()
                        ? "The record is whole. 记录完整。"
                        : String.format(
                                Locale.ROOT,
                                "THE RECORD WAS CHANGED in %,d places. 记录被改动。",
                                found.faults().size() + found.more()));
    }
}
