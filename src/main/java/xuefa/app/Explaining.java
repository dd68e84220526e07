package xuefa.app;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import xuefa.app.own.StoreTrouble;
import xuefa.app.tls.TlsTrouble;

/** Says in one sentence what ended a command. Only what nobody foresaw leaves a stack trace, in the log. */
final class Explaining implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Explaining.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (isForeseen(failure)) {
            return say(command, failure.getMessage(), command.getCommandSpec().exitCodeOnExecutionException());
        }
        LOG.error("{} failed", command.getCommandSpec().qualifiedName(), failure);
        return say(
                command,
                "Something went wrong that should not be able to: " + failure
                        + "; the log above says where, please report it",
                command.getCommandSpec().exitCodeOnExecutionException());
    }

    private static boolean isForeseen(Exception failure) {
        return failure instanceof Config.Refused
                || failure instanceof CommandTrouble
                || failure instanceof StoreTrouble
                || failure instanceof TlsTrouble;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        int code = say(
                command,
                wrong.getMessage() + "; see " + command.getCommandSpec().qualifiedName() + " --help",
                CommandLine.ExitCode.USAGE);
        UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        return code;
    }

    private static int say(CommandLine command, @Nullable String sentence, int code) {
        command.getErr().println(sentence);
        command.getErr().flush();
        return code;
    }
}
