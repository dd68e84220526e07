package xuefa.bank;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xuefa.law.ArticleRef;
import xuefa.law.LevelOfForce;

/**
 * A law as its file has it: of the form of the schema, its rules not yet checked.
 *
 * @param fileName without {@code .yaml}
 */
public record ReadLaw(
        String fileName,
        Located<String> id,
        String title,
        String shortTitle,
        LevelOfForce level,
        String jurisdiction,
        List<Version> versions) {

    /** A version as it is written there. */
    public record Version(
            Located<LocalDate> passed,
            String passedBy,
            @Nullable Located<LocalDate> published,
            Located<LocalDate> inForceSince,
            @Nullable Located<LocalDate> repealedOn,
            @Nullable String repealedBy,
            int articles,
            List<Located<ArticleRef>> insertedArticles,
            Located<LocalDate> checkedOn,
            String checkedHow) {}
}
