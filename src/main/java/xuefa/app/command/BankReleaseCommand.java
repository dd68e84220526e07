package xuefa.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xuefa.bank.BankRelease;
import xuefa.bank.ReleaseChanges;
import xuefa.bank.Releasing;
import xuefa.bank.format.BankFolder;
import xuefa.bank.format.Reading;
import xuefa.shared.Digests;

/** {@code xuefa bank release DIR --out FILE}: makes the release of a bank; the same bank gives the same bytes. */
@Command(
        name = "release",
        description = "Makes the release of a question bank: all of it, or nothing and the faults.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:released",
            "1:the bank has faults, each in a line; nothing was written",
            "2:no question bank or no release there, or wrong usage"
        })
public final class BankReleaseCommand implements Callable<Integer> {
    private static final int RELEASED = 0;
    private static final int FAULTY = 1;
    private static final int IMPOSSIBLE = 2;

    @Parameters(paramLabel = "DIR", description = "the folder with laws/ and banks/")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "where the release goes, as canonical JSON")
    @SuppressWarnings("NullAway.Init")
    private Path target;

    @Option(names = "--since", paramLabel = "OLD", description = "an older release: say what has changed")
    private @Nullable Path since;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "the day the laws must be in force, as 2027-01-01; else today in China")
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
    public Integer call() throws IOException {
        BankRelease older = null;
        if (since != null) {
            try {
                byte[] bytes = Files.readAllBytes(since);
                older = BankRelease.read(bytes, Digests.hex(Digests.sha256(bytes)));
            } catch (IOException | IllegalArgumentException none) {
                return refuse("There is no release in " + since);
            }
        }
        return switch (BankFolder.read(folder)) {
            case Reading.Impossible impossible -> refuse(impossible.reason());
            case Reading.Done done -> {
                var day = on == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : on;
                yield switch (Releasing.of(done.bank(), day)) {
                    case Releasing.Refused refused -> {
                        refused.faults()
                                .forEach(fault -> spec.commandLine().getOut().println(folder + "/" + fault));
                        yield FAULTY;
                    }
                    case Releasing.Released released -> write(released.release(), older);
                };
            }
        };
    }

    private int write(BankRelease release, @Nullable BankRelease older) throws IOException {
        ReplacedFile.write(target, release.bytes());
        var changes = older == null ? null : ReleaseChanges.between(older, release);
        var out = spec.commandLine().getOut();
        out.println(json ? json(release, changes) : lines(release, changes));
        out.flush();
        return RELEASED;
    }

    private static String lines(BankRelease release, @Nullable ReleaseChanges changes) {
        var lines = new StringBuilder();
        if (changes != null) {
            changes.added().forEach(id -> lines.append("+ %s%n".formatted(id)));
            changes.changed()
                    .forEach(each -> lines.append("* %s: %s%n".formatted(each.id(), String.join(", ", each.what()))));
            changes.retired().forEach(id -> lines.append("- %s%n".formatted(id)));
            lines.append("%d added, %d changed, %d retired%n"
                    .formatted(
                            changes.added().size(),
                            changes.changed().size(),
                            changes.retired().size()));
        }
        String laws = release.laws().stream().map(law -> law.lawId()).distinct().collect(Collectors.joining(", "));
        return lines.append("%d questions on %s%nSHA-256 %s"
                        .formatted(release.questions().size(), laws, release.digest()))
                .toString();
    }

    /** {@code {digest, questions, laws, changes: {added, changed: [{id, what}], retired}}}; changes only with --since. */
    private static String json(BankRelease release, @Nullable ReleaseChanges changes) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("digest", release.digest())
                .put("questions", release.questions().size());
        var laws = json.putArray("laws");
        release.laws().stream().map(law -> law.lawId()).distinct().forEach(laws::add);
        if (changes != null) {
            var of = json.putObject("changes");
            var added = of.putArray("added");
            changes.added().forEach(added::add);
            var changed = of.putArray("changed");
            for (var each : changes.changed()) {
                var what = changed.addObject().put("id", each.id()).putArray("what");
                each.what().forEach(what::add);
            }
            var retired = of.putArray("retired");
            changes.retired().forEach(retired::add);
        }
        return json.toPrettyString();
    }

    private int refuse(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
        return IMPOSSIBLE;
    }
}
