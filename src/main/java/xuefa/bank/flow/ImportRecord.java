package xuefa.bank.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import xuefa.bank.DraftQuestion;
import xuefa.bank.JudgedDraft;
import xuefa.bank.Likeness;
import xuefa.bank.RecordFate;
import xuefa.shared.imports.Where;

/**
 * A record of an import.
 *
 * @param number its place in the file, from 1
 * @param draft in its sound form unless it is rejected; empty where nobody can tell what the record says
 */
public record ImportRecord(int number, Where where, Optional<DraftQuestion> draft, RecordFate fate) {
    /** The sound ones among records, with their likeness. */
    static List<RecordFate.Sound> sound(List<JudgedDraft> records) {
        var sound = new ArrayList<RecordFate.Sound>();
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i) instanceof JudgedDraft.Sound each) {
                sound.add(new RecordFate.Sound(i + 1, Likeness.digest(each.draft())));
            }
        }
        return sound;
    }

    /**
     * Gives each record its fate.
     *
     * @param records of a file, in its order
     * @param sound as {@link #sound} makes it of them
     * @param known what the bank holds of these: likeness to question
     */
    static List<ImportRecord> settled(
            List<JudgedDraft> records, List<RecordFate.Sound> sound, Map<String, UUID> known) {
        var fates = RecordFate.of(sound, known);
        Map<Integer, RecordFate> byNumber = new HashMap<>();
        for (int i = 0; i < sound.size(); i++) {
            byNumber.put(sound.get(i).number(), fates.get(i));
        }
        var settled = new ArrayList<ImportRecord>(records.size());
        for (int i = 0; i < records.size(); i++) {
            int number = i + 1;
            settled.add(
                    switch (records.get(i)) {
                        case JudgedDraft.Sound each ->
                            new ImportRecord(
                                    number,
                                    each.where(),
                                    Optional.of(each.draft()),
                                    Objects.requireNonNull(byNumber.get(number)));
                        case JudgedDraft.Faulty each ->
                            new ImportRecord(
                                    number, each.where(), each.draft(), new RecordFate.Rejected(each.rejection()));
                    });
        }
        return settled;
    }
}
