package xuefa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * Draws where a recorded process spent its processor time, as one SVG that needs nothing else: a row a call, as wide as its share
 * of the samples, callees above their callers.
 */
final class FlameGraph {
    private static final int WIDTH = 1400;
    private static final int ROW = 17;
    private static final double LEAST = 0.003;

    private static final class Frame {
        private final Map<String, Frame> callees = new TreeMap<>();
        private long samples;

        int depth(long least) {
            return 1
                    + callees.values().stream()
                            .filter(each -> each.samples >= least)
                            .mapToInt(each -> each.depth(least))
                            .max()
                            .orElse(0);
        }
    }

    private final Frame all = new Frame();
    private final Map<String, Long> self = new TreeMap<>();

    /** Arguments: recording, SVG, and the beginning of the names of the threads that are drawn. */
    public static void main(String[] arguments) throws IOException {
        FlameGraph graph = new FlameGraph();
        graph.read(Path.of(arguments[0]), arguments.length > 2 ? arguments[2] : "");
        Files.writeString(Path.of(arguments[1]), graph.svg());
        System.out.print(graph.hottest(40));
    }

    private void read(Path recording, String threads) throws IOException {
        boolean exact = count(recording, "jdk.CPUTimeSample", threads);
        if (!exact) {
            count(recording, "jdk.ExecutionSample", threads);
        }
    }

    private boolean count(Path recording, String kind, String threads) throws IOException {
        try (RecordingFile events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                RecordedStackTrace stack = event.getStackTrace();
                if (event.getEventType().getName().equals(kind) && stack != null) {
                    String field = event.hasField("sampledThread") ? "sampledThread" : "eventThread";
                    String thread = event.getThread(field) == null
                            ? ""
                            : String.valueOf(event.getThread(field).getJavaName());
                    if (thread.startsWith(threads)) {
                        add(stack);
                    }
                }
            }
        }
        return all.samples > 0;
    }

    private void add(RecordedStackTrace stack) {
        Frame at = all;
        at.samples++;
        for (RecordedFrame frame : stack.getFrames().reversed()) {
            at = at.callees.computeIfAbsent(name(frame), name -> new Frame());
            at.samples++;
        }
        self.merge(name(stack.getFrames().getFirst()), 1L, Long::sum);
    }

    private static String name(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName().replaceFirst("/0x[0-9a-f]+$", "");
        String[] words = type.split("\\.", -1);
        return words[words.length - 1].replaceAll("\\$\\$Lambda.*", "λ") + "."
                + frame.getMethod().getName();
    }

    private String hottest(int most) {
        StringBuilder text = new StringBuilder();
        self.entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                .limit(most)
                .forEach(each -> text.append(String.format(
                        Locale.ROOT, "%5.1f %%  %s%n", 100.0 * each.getValue() / all.samples, each.getKey())));
        return text.toString();
    }

    private String svg() {
        long least = Math.max(1, (long) (all.samples * LEAST));
        int height = (all.depth(least) + 1) * ROW;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"monospace\" font-size=\"11\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                WIDTH,
                height));
        draw(svg, "all", all, 0, height - ROW, least);
        return svg.append("</svg>\n").toString();
    }

    private void draw(StringBuilder svg, String name, Frame frame, double x, int y, long least) {
        double width = (double) WIDTH * frame.samples / all.samples;
        String shown =
                name.length() * 6.7 + 4 < width ? name : name.substring(0, Math.max(0, (int) ((width - 4) / 6.7)));
        svg.append(String.format(
                Locale.ROOT,
                "<g><title>%s %.1f %%</title><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\" stroke=\"#fff\"/>"
                        + "<text x=\"%.1f\" y=\"%d\">%s</text></g>%n",
                escaped(name),
                100.0 * frame.samples / all.samples,
                x,
                y,
                width,
                ROW - 1,
                colour(name),
                x + 2,
                y + 12,
                escaped(shown)));
        double at = x;
        for (var callee : frame.callees.entrySet()) {
            if (callee.getValue().samples >= least) {
                draw(svg, callee.getKey(), callee.getValue(), at, y - ROW, least);
            }
            at += (double) WIDTH * callee.getValue().samples / all.samples;
        }
    }

    private static String colour(String name) {
        int hue = Math.floorMod(name.hashCode(), 40);
        return String.format(
                Locale.ROOT, "hsl(%d, 75%%, %d%%)", 10 + hue, 65 + Math.floorMod(name.hashCode() / 40, 15));
    }

    private static String escaped(String name) {
        return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
