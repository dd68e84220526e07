package xuefa.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import xuefa.app.command.AuditCommand;
import xuefa.app.command.BankCommand;
import xuefa.app.command.CertificateCommand;
import xuefa.app.command.KeysCommand;
import xuefa.app.command.LawCommand;
import xuefa.app.command.LiveCommand;
import xuefa.app.command.ObligationsCommand;
import xuefa.app.command.RehearseCommand;
import xuefa.app.command.RetentionCommand;
import xuefa.app.command.RunCommand;

/** {@code xuefa …}: exit codes 0 done, 1 refused or failed with a sentence, 2 used wrongly. */
@Command(
        name = "xuefa",
        description = "Law exams and training records for civil servants.",
        subcommands = {
            RunCommand.class,
            BankCommand.class,
            LawCommand.class,
            LiveCommand.class,
            KeysCommand.class,
            AuditCommand.class,
            RetentionCommand.class,
            RehearseCommand.class,
            ObligationsCommand.class,
            CertificateCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = "%nEach command has a help of its own: xuefa run --help",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:refused or failed; the last line says why and what to do",
            "2:used wrongly; see --help"
        })
public final class Main implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(run(writer(System.out), writer(System.err), arguments));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    /** The exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Explaining explaining = new Explaining();
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(explaining)
                .setParameterExceptionHandler(explaining)
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: " + String.join(", ", spec.subcommands().keySet()));
    }
}
