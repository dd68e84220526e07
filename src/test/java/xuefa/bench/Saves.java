package xuefa.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Phones that save one answer after the other, each its own: a connection serves the same phones in turn. */
final class Saves implements HttpLoad.Source {
    private static final byte[] SEQ = bytes("{\"epoch\":1,\"entries\":[{\"seq\":");
    private static final byte[] QUESTION = bytes(",\"questionId\":\"");
    private static final byte[] OPTION = bytes("\",\"optionIds\":[\"");
    private static final byte[] END = bytes("\"]}]}");

    private final List<Sheet> sheets;
    private final byte[][] heads;
    private final int[] seqs;
    private final int[] turns;

    Saves(Hall hall, List<Sheet> sheets, int connections) {
        this.sheets = sheets;
        heads = sheets.stream()
                .map(sheet -> HttpRequest.post(
                        "/api/v1/attempts/" + sheet.attemptId() + "/answers", hall.token(sheet.person())))
                .toArray(byte[][]::new);
        seqs = new int[sheets.size()];
        turns = new int[connections];
        java.util.Arrays.setAll(turns, connection -> connection);
    }

    @Override
    public boolean next(int connection, HttpRequest into) {
        int phone = turns[connection];
        turns[connection] = phone + turns.length < heads.length ? phone + turns.length : connection;
        int seq = ++seqs[phone];
        Sheet sheet = sheets.get(phone);
        int question = seq % sheet.questions();
        into.body();
        into.put(SEQ)
                .put(seq)
                .put(QUESTION)
                .put(sheet.questionIds()[question])
                .put(OPTION)
                .put(sheet.optionIds()[question])
                .put(END)
                .post(heads[phone]);
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
