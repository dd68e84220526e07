package xuefa.shared.http;

import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The sentences of problems, in {@code problems_zh.properties} and {@code problems_en.properties}. */
public final class ProblemWords {
    private static final ResourceBundle CHINESE = words("zh");
    private static final ResourceBundle ENGLISH = words("en");

    private ProblemWords() {}

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle("words/problems_" + language, Locale.ROOT);
    }

    /** A language of the screens; Chinese unless English is asked for first. */
    public enum Language {
        ZH,
        EN;

        public static Language of(@Nullable String acceptLanguage) {
            return acceptLanguage != null
                            && acceptLanguage.strip().toLowerCase(Locale.ROOT).startsWith("en")
                    ? EN
                    : ZH;
        }
    }

    static JsonObject describe(Problem problem, Language language) {
        return new JsonObject()
                .put("type", "urn:xuefa:problem:" + problem.code())
                .put("title", sentence(problem, language, "title"))
                .put("status", problem.status())
                .put("code", problem.code())
                .put("detail", sentence(problem, language, "detail"))
                .put("todo", sentence(problem, language, "todo"));
    }

    static String describe(Problem.Fault fault, Language language) {
        return pattern("fault." + fault.code(), language).replace("{word}", fault.word());
    }

    private static String sentence(Problem problem, Language language, String part) {
        return pattern(problem.code() + "." + part, language);
    }

    private static String pattern(String key, Language language) {
        try {
            return (language == Language.EN ? ENGLISH : CHINESE).getString(key);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("no words for " + key, e);
        }
    }
}
