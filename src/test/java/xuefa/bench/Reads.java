package xuefa.bench;

/** The same questions again and again, each connection at its own pace. */
@SuppressWarnings("ArrayRecordComponent")
record Reads(byte[][] heads, int[] turns) implements HttpLoad.Source {
    static Reads of(byte[][] heads, int connections) {
        int[] turns = new int[connections];
        java.util.Arrays.setAll(turns, connection -> connection);
        return new Reads(heads, turns);
    }

    @Override
    public boolean next(int connection, HttpRequest into) {
        into.get(heads[turns[connection] % heads.length]);
        turns[connection] += turns.length;
        return true;
    }
}
