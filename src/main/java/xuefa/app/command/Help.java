package xuefa.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every command has it. */
@Command
final class Help {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "shows this help")
    @SuppressWarnings("UnusedVariable")
    private boolean help;
}
