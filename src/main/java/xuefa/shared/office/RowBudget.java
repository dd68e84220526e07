package xuefa.shared.office;

/** How much a workbook may hold in all. For one workbook, one thread. */
final class RowBudget {
    private static final int MOST_CELLS = 3_000_000;
    private static final long MOST_CHARACTERS = 60_000_000;
    private static final int MOST_MERGED = 200_000;
    private int cells;
    private long characters;
    private int merged;

    void take(String text) throws OfficeTrouble {
        cells++;
        characters += text.length();
        if (cells > MOST_CELLS || characters > MOST_CHARACTERS) {
            throw tooLarge();
        }
    }

    /** @param cells that are shown as one */
    void merge(long cells) throws OfficeTrouble {
        if (cells > MOST_MERGED - merged) {
            throw tooLarge();
        }
        merged += (int) cells;
    }

    static OfficeTrouble tooLarge() {
        return new OfficeTrouble("表格太大", "分成几个文件再导入");
    }
}
