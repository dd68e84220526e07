package xuefa.law.format;

/**
 * A line of a file that isn't empty.
 *
 * @param number from 1; in .docx the paragraph
 * @param text without spaces at its ends
 * @param hashes the Markdown heading level; 0 for other lines
 * @param apart whether an empty line, or the start of the file, comes before it
 * @param indented whether it begins with spaces
 * @param glued whether it follows other words in the same line of the file
 * @param head whether it begins an article
 */
record Line(int number, String text, int hashes, boolean apart, boolean indented, boolean glued, boolean head) {
    Line with(String words) {
        return new Line(number, words, hashes, apart, indented, glued, head);
    }

    Line asHead() {
        return new Line(number, text, hashes, apart, indented, glued, true);
    }

    /** Whether a sentence ends with it. */
    boolean isFinished() {
        return Marks.isFinished(text);
    }
}
