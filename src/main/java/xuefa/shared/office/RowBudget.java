package xuefa.shared.office;

/** How much a workbook may hold in all. For one workbook, one thread. */
final class RowBudget {
    private static final int MOST_CELLS = 3_000_000;
    private static final long MOST_CHARACTERS = 60_000_000;
    private int cells;
    private long characters;

    void take(String text) throws OfficeTrouble {
        cells++;
        characters += text.length();
        if (cells > MOST_CELLS || characters > MOST_CHARACTERS) {
            throw tooLarge();
        }
    }

    static OfficeTrouble tooLarge() {
        return new OfficeTrouble("表格太大", "分成几个文件再导入");
    }
}
