package xuefa.app.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xuefa.bank.CheckingBank;
import xuefa.bank.format.BankFolder;
import xuefa.bank.format.Reading;

/** {@code xuefa bank check DIR}: names every fault of a question bank with its file and line. */
@Command(
        name = "check",
        description =
                "Checks a question bank: schema, ids, stems, options, keys, articles, and that its laws are in force.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no faults",
            "1:faults, each in a line FILE:LINE: [RULE] REASON",
            "2:no question bank there, or wrong usage"
        })
public final class BankCheckCommand implements Callable<Integer> {
    private static final int CLEAN = 0;
    private static final int FAULTY = 1;
    private static final int NO_BANK = 2;

    @Parameters(paramLabel = "DIR", description = "the folder with laws/ and banks/")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "check for this day, as 2027-01-01; else for today in China")
    private @Nullable LocalDate on;

    @Option(names = "--json", description = "one JSON object instead of lines")
    private boolean json;

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var day = on == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : on;
        return switch (BankFolder.read(folder)) {
            case Reading.Impossible impossible -> {
                spec.commandLine().getErr().println(impossible.reason());
                yield NO_BANK;
            }
            case Reading.Done done -> {
                var checked = CheckingBank.on(done.bank(), day);
                out.println(json ? BankCheckReport.json(checked, day) : BankCheckReport.lines(checked, folder, day));
                out.flush();
                yield checked.isClean() ? CLEAN : FAULTY;
            }
        };
    }
}
