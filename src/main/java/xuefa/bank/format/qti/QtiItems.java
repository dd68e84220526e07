package xuefa.bank.format.qti;

import java.util.ArrayList;
import java.util.List;
import xuefa.bank.DraftQuestion;
import xuefa.bank.format.Drafting;
import xuefa.bank.format.markup.XmlNode.Element;
import xuefa.shared.imports.Found;
import xuefa.shared.imports.Progress;
import xuefa.shared.imports.Where;

/** Gathers the items of one file or package. One thread. */
final class QtiItems {
    private final Progress progress;
    private final List<Found<DraftQuestion>> records = new ArrayList<>();

    QtiItems(Progress progress) {
        this.progress = progress;
    }

    List<Found<DraftQuestion>> records() {
        return records;
    }

    /**
     * Adds every item in a file; says whether to go on.
     *
     * @param root with the names of QTI 2
     * @param path inside the package; empty for a file of its own
     */
    boolean add(Element root, String path, String stimulus) {
        var items = root.name().equals("assessmentItem")
                ? List.of(root)
                : root.find(each -> each.name().equals("assessmentItem"));
        for (var item : items) {
            var where = path.isEmpty() ? Where.line(item.line()) : Where.line(path, item.line());
            records.add(new QtiItem(item, where, stimulus).found());
        }
        return progress.goesOn(records.size());
    }

    boolean reject(String path, String reason, String cure) {
        records.add(Drafting.rejected(Where.line(path, 1), reason, cure));
        return progress.goesOn(records.size());
    }
}
