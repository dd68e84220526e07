package xuefa.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Submits sheets, each once. */
final class Submissions {
    private final byte[][] heads;
    private final byte[][] bodies;

    /** @param whole all answers come with the submission; otherwise all were saved before, and none does */
    Submissions(Hall hall, List<Sheet> sheets, boolean whole) {
        heads = sheets.stream()
                .map(sheet -> HttpRequest.post(path(sheet.attemptId()), hall.token(sheet.person())))
                .toArray(byte[][]::new);
        bodies = sheets.stream().map(sheet -> body(sheet, whole)).toArray(byte[][]::new);
    }

    private static String path(UUID attemptId) {
        return "/api/v1/attempts/" + attemptId + "/submission";
    }

    private static byte[] body(Sheet sheet, boolean whole) {
        StringBuilder body = new StringBuilder("{\"epoch\":1,\"highWater\":").append(sheet.questions());
        if (whole) {
            String between = ",\"entries\":[";
            for (var entry : sheet.entries()) {
                body.append(between)
                        .append("{\"seq\":")
                        .append(entry.seq())
                        .append(",\"questionId\":\"")
                        .append(entry.questionId())
                        .append("\",\"optionIds\":[\"")
                        .append(entry.optionIds().getFirst())
                        .append("\"]}");
                between = ",";
            }
            body.append(']');
        }
        return body.append('}').toString().getBytes(StandardCharsets.US_ASCII);
    }

    HttpLoad.Source source(int connections) {
        return new Once(heads.length, connections, (which, request) -> request.put(bodies[which])
                .post(heads[which]));
    }
}
