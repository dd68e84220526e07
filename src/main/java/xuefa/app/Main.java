package xuefa.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import xuefa.app.command.BankCommand;
import xuefa.app.command.LiveCommand;
import xuefa.app.command.RunCommand;
import xuefa.app.own.StoreTrouble;

/** {@code xuefa …}: exit codes 0 done, 1 refused or failed with a sentence, 2 used wrongly. */
@Command(
        name = "xuefa",
        description = "Law exams and training records for civil servants.",
        subcommands = {RunCommand.class, BankCommand.class, LiveCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:refused or failed; the last line says why and what to do",
            "2:used wrongly; see --help"
        })
public final class Main implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "shows this help")
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** The exit code. */
    public static int run(String... arguments) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(command, failure))
                .execute(arguments);
    }

    private static int explain(CommandLine command, Exception failure) throws Exception {
        if (failure instanceof Config.Refused
                || failure instanceof StoreTrouble
                || failure instanceof IllegalStateException) {
            command.getErr().println(failure.getMessage());
            return 1;
        }
        throw failure;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: run, bank, live");
    }
}
