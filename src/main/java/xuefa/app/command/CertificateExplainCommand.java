package xuefa.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import xuefa.certificate.ExplainingRenewal;
import xuefa.certificate.RenewalRule;
import xuefa.certificate.RenewalRules;
import xuefa.certificate.format.RenewalRulesFile;
import xuefa.shared.file.Faulty;

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
            description =
                    "rules of renewal as YAML; else those that the facts bring along, else those that ship with us")
    private @Nullable Path rules;

    @Option(
            names = "--rule",
            paramLabel = "ID",
            split = ",",
            description =
                    "only these of the rules, templates among them, as a campaign would choose them: yearly-inspection")
    private List<String> only = List.of();

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
            var explaining = new ExplainingRenewal(rules(), book, facts, day);
            if (options.json()) {
                CertificatesReport.json(explaining, day, out);
            } else {
                CertificatesReport.lines(explaining, day, out);
            }
        });
    }

    private List<RenewalRule> rules() throws IOException, Faulty {
        if (rules != null) {
            return chosen(RenewalRulesFile.read(rules));
        }
        Optional<List<RenewalRule>> beside = RenewalRulesFile.besideFacts(options.facts());
        return chosen(beside.isPresent() ? beside.get() : RenewalRulesFile.shipped());
    }

    /** Of the rules those that were named, as if a campaign had chosen them. */
    private List<RenewalRule> chosen(List<RenewalRule> all) throws Faulty {
        List<RenewalRule> named = new RenewalRules(all).named(only);
        if (named.size() < only.size()) {
            throw new Faulty(List.of("/renewalRules: not all of " + String.join(", ", only) + " are there; there are "
                    + String.join(", ", all.stream().map(RenewalRule::id).toList())));
        }
        return only.isEmpty() ? all : named;
    }
}
