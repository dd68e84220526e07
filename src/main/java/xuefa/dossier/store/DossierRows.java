package xuefa.dossier.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.util.Optional;
import xuefa.dossier.AssessmentGrade;
import xuefa.dossier.DossierFact;
import xuefa.dossier.DossierFact.Assessment;
import xuefa.dossier.DossierFact.Marked;
import xuefa.dossier.DossierFact.OutsideExam;
import xuefa.dossier.DossierFact.Sanction;
import xuefa.dossier.DossierKind;
import xuefa.dossier.ExamSubject;
import xuefa.dossier.SanctionBasis;
import xuefa.dossier.SanctionKind;

/** Rows of the view {@code dossier_fact}, and what goes into its tables. */
final class DossierRows {
    private DossierRows() {}

    static DossierFact fact(Row row) {
        String value = row.getString("value");
        String document = row.getString("document");
        return switch (DossierKind.of(row.getString("kind")).orElseThrow()) {
            case ASSESSMENT ->
                new Assessment(
                        row.getLocalDate("day").getYear(),
                        AssessmentGrade.of(value).orElseThrow(),
                        document);
            case SANCTION ->
                new Sanction(
                        SanctionKind.of(value).orElseThrow(),
                        SanctionBasis.of(row.getString("basis")).orElseThrow(),
                        row.getLocalDate("day"),
                        Optional.ofNullable(row.getLocalDate("until")),
                        document);
            case EXAM ->
                new OutsideExam(
                        ExamSubject.of(value).orElseThrow(),
                        row.getLocalDate("day"),
                        row.getString("title"),
                        row.getString("organiser"),
                        Optional.ofNullable(row.getBigDecimal("score"))
                                .map(score -> new Marked(score, row.getBigDecimal("full_marks"))),
                        row.getBoolean("passed"),
                        row.getString("result_number"),
                        document);
        };
    }

    /** Adds what the statement of its kind takes after its first nine. */
    static Tuple with(Tuple values, DossierFact fact) {
        return switch (fact) {
            case Assessment said -> values.addInteger(said.year()).addString(said.value());
            case Sanction said ->
                values.addString(said.value())
                        .addString(said.basis().code())
                        .addLocalDate(said.day())
                        .addLocalDate(said.lastDay().orElse(null));
            case OutsideExam said ->
                values.addString(said.value())
                        .addLocalDate(said.day())
                        .addString(said.title())
                        .addString(said.organiser())
                        .addBigDecimal(said.marks().map(Marked::score).orElse(null))
                        .addBigDecimal(said.marks().map(Marked::full).orElse(null))
                        .addBoolean(said.passed())
                        .addString(said.resultNumber());
        };
    }

    /** How the record tells of it. Which sanction it is stands in the protected row alone: more people read the record. */
    static ObjectNode told(DossierFact fact) {
        ObjectNode told = JsonNodeFactory.instance
                .objectNode()
                .put("kind", fact.kind().code())
                .put("document", fact.document());
        return switch (fact) {
            case Assessment said -> told.put("year", said.year()).put("grade", said.value());
            case Sanction said -> told.put("from", said.day().toString());
            case OutsideExam said -> {
                said.marks()
                        .map(Marked::score)
                        .map(BigDecimal::toPlainString)
                        .ifPresent(score -> told.put("score", score));
                yield told.put("subject", said.value())
                        .put("day", said.day().toString())
                        .put("passed", said.passed());
            }
        };
    }
}
