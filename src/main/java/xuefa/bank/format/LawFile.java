package xuefa.bank.format;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import xuefa.bank.Fault;
import xuefa.bank.ReadLaw;
import xuefa.law.LevelOfForce;

/** Reads {@code laws/ID.yaml}. */
final class LawFile {
    private LawFile() {}

    /** The law, or empty with the faults that say why not. */
    static Optional<ReadLaw> read(BankFile file, Consumer<Fault> faults) {
        var content = file.text(faults).flatMap(text -> YamlTree.of(text, file.path(), faults));
        if (content.isEmpty() || new SchemaCheck(content.get(), Schema.LAW, faults).isFaultyOutsideQuestions()) {
            return Optional.empty();
        }
        var fields = new Fields(content.get(), null, faults);
        var versions = new ArrayList<ReadLaw.Version>();
        boolean sound = true;
        for (var item : fields.the("versions").items()) {
            var each = new Fields(item, null, faults);
            versions.add(version(each));
            sound &= !each.isFaulty();
        }
        var law = new ReadLaw(
                file.name(),
                fields.text("id"),
                fields.string("title"),
                fields.string("shortTitle"),
                LevelOfForce.of(fields.string("level")).orElseThrow(),
                fields.string("jurisdiction"),
                versions);
        return sound ? Optional.of(law) : Optional.empty();
    }

    private static ReadLaw.Version version(Fields fields) {
        return new ReadLaw.Version(
                fields.day("passed"),
                fields.string("passedBy"),
                fields.optionalDay("published"),
                fields.day("inForceSince"),
                fields.optionalDay("repealedOn"),
                fields.optionalString("repealedBy"),
                fields.the("articles").json().intValue(),
                fields.articles("insertedArticles"),
                fields.day("checkedOn"),
                fields.string("checkedHow"));
    }
}
