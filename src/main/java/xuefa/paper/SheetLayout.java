package xuefa.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A paper packed for the hot path: which ids are on it and where they lead, in flat arrays, under 2 kB for 50 questions
 * of four options. Positions count the questions of all sections from 0 in the order shown. Immutable, any thread.
 */
public final class SheetLayout {
    /** No question has this position. */
    public static final int NOWHERE = -1;

    /** What a sheet says to an answer. */
    public enum Known {
        KNOWN,
        UNKNOWN_QUESTION,
        /** The question is on the paper; an option is not one of its options. */
        UNKNOWN_OPTION
    }

    private final int[] questionIds;
    private final int[] poolIndices;
    /** By position: where its options begin; one entry more than there are positions. */
    private final char[] firstOption;

    private final int[] optionIds;
    private final byte[] originals;

    private SheetLayout(List<PaperItem> items) {
        int options = items.stream().mapToInt(item -> item.options().size()).sum();
        questionIds = new int[items.size()];
        poolIndices = new int[items.size()];
        firstOption = new char[items.size() + 1];
        optionIds = new int[options];
        originals = new byte[options];
        int next = 0;
        for (int position = 0; position < items.size(); position++) {
            PaperItem item = items.get(position);
            questionIds[position] = OpaqueId.ofQuestion(item.questionId());
            poolIndices[position] = item.poolIndex();
            firstOption[position] = (char) next;
            for (PaperOption option : item.options()) {
                optionIds[next] = OpaqueId.ofOption(option.optionId());
                originals[next++] = (byte) option.originalIndex();
            }
        }
        firstOption[items.size()] = (char) next;
    }

    public static SheetLayout of(Paper paper) {
        return new SheetLayout(paper.items().toList());
    }

    /** How many questions the paper has. */
    public int questions() {
        return questionIds.length;
    }

    /** Whether an answer can belong to this paper. No options at all, an answer taken back, is known. */
    public Known check(String questionId, Collection<String> optionIds) {
        int position = position(questionId);
        if (position == NOWHERE) {
            return Known.UNKNOWN_QUESTION;
        }
        for (String optionId : optionIds) {
            if (slot(position, optionId) == NOWHERE) {
                return Known.UNKNOWN_OPTION;
            }
        }
        return Known.KNOWN;
    }

    /** The question's position, or {@link #NOWHERE}. */
    public int position(String questionId) {
        int id = OpaqueId.parseQuestion(questionId);
        for (int position = 0; id >= 0 && position < questionIds.length; position++) {
            if (questionIds[position] == id) {
                return position;
            }
        }
        return NOWHERE;
    }

    /** Index in the pool of the question at a position. */
    public int poolIndex(int position) {
        return poolIndices[position];
    }

    /** The question at a position, as it was drawn. */
    public PaperItem item(int position) {
        List<PaperOption> options = new ArrayList<>();
        for (int slot = firstOption[position]; slot < firstOption[position + 1]; slot++) {
            options.add(new PaperOption(OpaqueId.option(optionIds[slot]), originals[slot]));
        }
        return new PaperItem(OpaqueId.question(questionIds[position]), poolIndices[position], options);
    }

    /**
     * The chosen options by their indices in the question version, as bits: A is 1, B is 2, C is 4. Throws
     * IllegalArgumentException for an option that {@link #check} does not know.
     */
    public int originalBits(int position, Collection<String> optionIds) {
        int bits = 0;
        for (String optionId : optionIds) {
            int slot = slot(position, optionId);
            if (slot == NOWHERE) {
                throw new IllegalArgumentException("not an option of question " + position + ": " + optionId);
            }
            bits |= 1 << originals[slot];
        }
        return bits;
    }

    /** What the arrays hold, in bytes, without the headers of five arrays and this object. */
    int packedBytes() {
        return Integer.BYTES * (questionIds.length + poolIndices.length + optionIds.length)
                + Character.BYTES * firstOption.length
                + originals.length;
    }

    private int slot(int position, String optionId) {
        int id = OpaqueId.parseOption(optionId);
        for (int slot = firstOption[position]; id >= 0 && slot < firstOption[position + 1]; slot++) {
            if (optionIds[slot] == id) {
                return slot;
            }
        }
        return NOWHERE;
    }
}
