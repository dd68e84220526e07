package xuefa.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import xuefa.certificate.ExplainingRenewal;
import xuefa.certificate.format.RenewalRulesFile;

/** {@code xuefa certificate explain --facts FILE --on DATE}: who may renew, and exactly why not, from the facts alone. */
@Command(
        name = "explain",
        description =
                "Says for each certificate whether it may be renewed on a day, check by check, and how long it would be good then.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:said, whatever the verdicts",
            "1:a file is faulty; each fault with its place",
            "2:wrong usage"
        })
public final class CertificateExplainCommand implements Callable<Integer> {
    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "rules of renewal as YAML; else those that ship with us")
    private @Nullable Path rules;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private ExplainOptions options;

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        return options.run(spec, (book, facts, day, out) -> {
            var renewal = rules == null ? RenewalRulesFile.shipped() : RenewalRulesFile.read(rules);
            var explaining = new ExplainingRenewal(renewal, book, facts, day);
            if (options.json()) {
                CertificatesReport.json(explaining, day, out);
            } else {
                CertificatesReport.lines(explaining, day, out);
            }
        });
    }
}
