package xuefa.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xuefa.bank.print.ChineseFont;
import xuefa.bank.print.PdfSheet;
import xuefa.bank.print.Sheet;
import xuefa.bank.print.WordSheet;

/** {@code xuefa bank print SOURCE --out FILE.docx}: sets questions as a paper to print. */
@Command(
        name = "print",
        description = "Sets questions of a bank, or of a file that can be imported, as a test paper in Word or PDF.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:printed",
            "1:some records of the source could not be read and are not on the paper",
            "2:wrong usage, an unreadable source, or no font for PDF; nothing was written"
        })
public final class BankPrintCommand implements Callable<Integer> {
    private static final int PRINTED = 0;
    private static final int PARTLY = 1;
    private static final int REFUSED = 2;

    @Parameters(paramLabel = "SOURCE", description = "the folder of a question bank, or a file as bank import takes it")
    @SuppressWarnings("NullAway.Init")
    private Path source;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "NAME.docx or NAME.pdf")
    @SuppressWarnings("NullAway.Init")
    private Path target;

    @Option(names = "--key", description = "with answers, explanations and citations")
    private boolean withKey;

    @Option(names = "--title", paramLabel = "TEXT", defaultValue = "法律知识考试", description = "above the paper")
    @SuppressWarnings("NullAway.Init")
    private String title;

    @Option(names = "--only", paramLabel = "ID", split = ",", description = "only these questions, as ID,ID,…")
    private @Nullable List<String> only;

    @Option(
            names = "--font",
            paramLabel = "FILE",
            description = "for PDF: a font with Chinese characters; else one of this machine")
    private @Nullable Path font;

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private Help help = new Help();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return switch (QuestionSource.read(source)) {
            case QuestionSource.Unreadable unreadable -> refuse(unreadable.reason());
            case QuestionSource.Questions questions -> print(questions);
        };
    }

    private int print(QuestionSource.Questions questions) throws IOException {
        var chosen = questions.sound().stream()
                .filter(each -> only == null || only.contains(each.id()))
                .toList();
        if (chosen.isEmpty()) {
            return refuse("没有可以打印的试题");
        }
        var sheet = Sheet.of(title, chosen, withKey);
        String name = target.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".docx")) {
            Files.write(target, WordSheet.of(sheet));
        } else if (name.endsWith(".pdf")) {
            var found = font == null ? ChineseFont.find() : ChineseFont.read(font);
            if (found.isEmpty()) {
                return refuse("没有找到中文字体，印不了 PDF：安装一种（如 fonts-noto-cjk），用 --font 指明，或改印 .docx");
            }
            Files.write(target, PdfSheet.of(sheet, found.get()));
        } else {
            throw new ParameterException(spec.commandLine(), "Name the file NAME.docx or NAME.pdf, not " + target);
        }
        questions.losses().forEach(loss -> spec.commandLine().getErr().println(loss.question() + "：" + loss.what()));
        spec.commandLine().getOut().println("%s：印了 %d 道题".formatted(target, chosen.size()));
        spec.commandLine().getOut().flush();
        return questions.losses().isEmpty() ? PRINTED : PARTLY;
    }

    private int refuse(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
        return REFUSED;
    }
}
