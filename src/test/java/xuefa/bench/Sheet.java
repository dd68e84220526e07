package xuefa.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import xuefa.attempt.Entry;
import xuefa.paper.Paper;
import xuefa.paper.PaperItem;

/**
 * An attempt as its phone knows it, small: which questions there are, and an option of each that the phone will choose.
 *
 * @param person the number of who sits it, from 0
 */
@SuppressWarnings("ArrayRecordComponent")
record Sheet(UUID attemptId, int person, byte[][] questionIds, byte[][] optionIds) {
    static Sheet of(UUID attemptId, int person, Paper paper) {
        List<PaperItem> items = paper.items().toList();
        byte[][] questions = new byte[items.size()][];
        byte[][] options = new byte[items.size()][];
        for (int i = 0; i < questions.length; i++) {
            PaperItem item = items.get(i);
            questions[i] = bytes(item.questionId());
            options[i] = bytes(item.options().get(i % item.options().size()).optionId());
        }
        return new Sheet(attemptId, person, questions, options);
    }

    /** The same paper in another attempt. */
    Sheet in(UUID anotherAttempt) {
        return new Sheet(anotherAttempt, person, questionIds, optionIds);
    }

    private static byte[] bytes(String id) {
        return id.getBytes(StandardCharsets.US_ASCII);
    }

    int questions() {
        return questionIds.length;
    }

    /** All questions answered, in the order of the paper. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(questions());
        for (int i = 0; i < questions(); i++) {
            entries.add(new Entry(i + 1, text(questionIds[i]), List.of(text(optionIds[i]))));
        }
        return entries;
    }

    private static String text(byte[] id) {
        return new String(id, StandardCharsets.US_ASCII);
    }
}
