package xuefa.fuzz;

import java.io.IOException;
import java.util.Locale;

/** What Jazzer calls with bytes that it makes up; {@code -Dfuzz.parser=law} says for whom. */
public final class ParserFuzz {
    private static final Parser PARSER = Parser.valueOf(
            System.getProperty("fuzz.parser", "body").toUpperCase(Locale.ROOT).replace('-', '_'));

    private ParserFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        PARSER.read(bytes);
    }
}
