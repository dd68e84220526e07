package xuefa.study.format;

/** How large a picture may be: more than any camera takes, less than what brings a browser down that unpacks it. */
final class PictureSize {
    private static final int MOST_ON_A_SIDE = 20_000;
    private static final long MOST_PIXELS = 120_000_000;

    private PictureSize() {}

    /** In pixels, as the file declares them. */
    static boolean isSound(int width, int height) {
        return width > 0
                && height > 0
                && width <= MOST_ON_A_SIDE
                && height <= MOST_ON_A_SIDE
                && (long) width * height <= MOST_PIXELS;
    }
}
