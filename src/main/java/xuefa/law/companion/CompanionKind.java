package xuefa.law.companion;

import java.nio.file.Path;
import xuefa.law.cases.CaseFile;
import xuefa.law.cases.GistFile;
import xuefa.law.cases.GuidingCase;
import xuefa.law.required.ListFile;
import xuefa.law.required.RequiredLawList;
import xuefa.shared.file.Faulty;

/** Which companions, and where they lie in a question bank's folder. */
public enum CompanionKind {
    /** {@code lists/LIST/DATED.yaml}. */
    LISTS("lists") {
        @Override
        Companion read(byte[] yaml, Path place) throws Faulty {
            RequiredLawList list = ListFile.read(yaml);
            CompanionFolder.expect("list", list.key(), String.valueOf(place.getName(1)));
            CompanionFolder.expect("dated", list.dated().toString(), CompanionFolder.nameOf(place));
            return new Companion.OfList(list);
        }
    },
    /** {@code cases/CASE.yaml}. */
    CASES("cases") {
        @Override
        Companion read(byte[] yaml, Path place) throws Faulty {
            GuidingCase guidingCase = CaseFile.read(yaml);
            CompanionFolder.expect("case", guidingCase.key(), CompanionFolder.nameOf(place));
            return new Companion.OfCase(guidingCase);
        }
    },
    /** {@code gists/LAW.yaml}. */
    GISTS("gists") {
        @Override
        Companion read(byte[] yaml, Path place) throws Faulty {
            return new Companion.OfGists(GistFile.read(yaml));
        }
    };

    private final String folder;

    CompanionKind(String folder) {
        this.folder = folder;
    }

    /** The name of its folder. */
    public String folder() {
        return folder;
    }

    /** @param place inside the question bank's folder */
    abstract Companion read(byte[] yaml, Path place) throws Faulty;
}
