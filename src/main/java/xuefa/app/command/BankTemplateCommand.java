package xuefa.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xuefa.bank.format.sheet.SheetTemplate;

/** {@code xuefa bank template FILE.xlsx}: the table that editors fill in. */
@Command(
        name = "template",
        description = "Writes an Excel file to fill in with questions, with the explanation of its columns.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "2:wrong usage, or a file of that name is there already"})
public final class BankTemplateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "where to write it, as 题库.xlsx")
    @SuppressWarnings("NullAway.Init")
    private Path path;

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(path)) {
            spec.commandLine().getErr().println("已有这个文件，未覆盖：" + path);
            return 2;
        }
        Files.write(path, SheetTemplate.bytes());
        spec.commandLine().getOut().println(path);
        return 0;
    }
}
