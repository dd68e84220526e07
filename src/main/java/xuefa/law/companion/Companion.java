package xuefa.law.companion;

import xuefa.law.cases.ArticleGists;
import xuefa.law.cases.GuidingCase;
import xuefa.law.required.RequiredLawList;

/** Something that stands beside the laws. */
public sealed interface Companion {
    /** A version of a list; it never changes. */
    record OfList(RequiredLawList list) implements Companion {}

    /** A guiding case; its newest text counts. */
    record OfCase(GuidingCase guidingCase) implements Companion {}

    /** Gists of a wording; the newest count. */
    record OfGists(ArticleGists gists) implements Companion {}
}
