package xuefa.bank.format.moodle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xuefa.bank.DraftQuestion;
import xuefa.bank.QuestionKind;
import xuefa.bank.format.Drafting;
import xuefa.bank.format.markup.XmlNode.Element;
import xuefa.shared.imports.Aside;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.Where;

/**
 * A case in Moodle: a description, and the questions behind it that say to belong to it, by a tag 案例:NAME or by a name
 * that begins with the description's.
 */
final class MoodleCase {
    private MoodleCase() {}

    /** How many questions behind the one at {@code index} are parts of its case; 0 if it is no material. */
    static int partsBehind(List<Element> questions, int index) {
        var material = questions.get(index);
        String name = MoodleText.name(material);
        if (!material.attribute("type").equals("description") || name.isEmpty()) {
            return 0;
        }
        int parts = 0;
        while (index + parts + 1 < questions.size() && belongs(questions.get(index + parts + 1), name)) {
            parts++;
        }
        return parts;
    }

    private static boolean belongs(Element question, String name) {
        boolean tagged = MoodleText.caseOf(question).filter(name::equals).isPresent();
        String own = MoodleText.name(question);
        boolean numbered = own.startsWith(name)
                && own.substring(name.length()).matches("\\s*[-_—（(.．第、#].{0,20}")
                && own.substring(name.length()).matches(".*[0-9一二三四五六七八九十].*");
        return !question.attribute("type").equals("description")
                && !question.attribute("type").equals("category")
                && (tagged || numbered);
    }

    /** @param group the material and its parts */
    static Found<DraftQuestion> found(List<Element> group, @Nullable String category, List<Aside> asides) {
        var material = group.getFirst();
        var draft = new Drafting(Where.line(material.line()));
        draft.kind = QuestionKind.CASE_ANALYSIS;
        draft.section = category;
        MoodleQuestion.describe(material, draft);
        draft.stem = draft.words(MoodleText.of(material, "questiontext"));
        for (var part : group.subList(1, group.size())) {
            switch (new MoodleQuestion(part, null, asides).found()) {
                case Found.Legible<DraftQuestion> legible -> draft.parts.add(withoutId(legible.value()));
                case Found.Illegible<DraftQuestion> illegible -> {
                    var why = illegible.rejection();
                    return draft.rejected("小题（" + why.where() + "）：" + why.reason(), why.cure());
                }
            }
        }
        return draft.found();
    }

    /** Parts are known by their case. */
    private static DraftQuestion withoutId(DraftQuestion part) {
        return new DraftQuestion(
                part.where(),
                null,
                part.kind(),
                part.stem(),
                part.options(),
                part.key(),
                part.blanks(),
                part.points(),
                part.parts(),
                part.explanation(),
                part.citation(),
                part.difficulty(),
                part.section());
    }
}
