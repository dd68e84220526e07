package xuefa.rehearsal.report;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;

/**
 * A plot of lines as SVG, drawn with the colours of the page it is put into.
 *
 * @param title what it shows, which is also its name for those who can't see it
 * @param below what runs to the right
 * @param xTicks where the axis is marked
 * @param lines each with points from left to right, inside the ticks
 */
record Plot(String title, String below, List<Tick> xTicks, List<Tick> yTicks, List<Line> lines) {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 300;
    private static final int LEFT = 64;
    private static final int BOTTOM = 44;
    private static final int TOP = 12;
    private static final int RIGHT = 110;

    /** @param at in the plot's own measure */
    record Tick(double at, String text) {}

    record Point(double x, double y) {}

    record Line(String name, List<Point> points) {}

    String svg() {
        Formatter svg = new Formatter(Locale.ROOT);
        svg.format("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, HEIGHT, Html.text(title));
        yTicks.forEach(tick -> {
            svg.format("<path class=\"grid\" d=\"M%d %.1fH%d\"/>", LEFT, y(tick.at()), WIDTH - RIGHT);
            svg.format(
                    "<text class=\"end\" x=\"%d\" y=\"%.1f\">%s</text>",
                    LEFT - 8, y(tick.at()) + 4, Html.text(tick.text()));
        });
        xTicks.forEach(tick -> {
            svg.format("<path class=\"grid\" d=\"M%.1f %dV%d\"/>", x(tick.at()), TOP, HEIGHT - BOTTOM);
            svg.format(
                    "<text class=\"mid\" x=\"%.1f\" y=\"%d\">%s</text>",
                    x(tick.at()), HEIGHT - BOTTOM + 18, Html.text(tick.text()));
        });
        svg.format(
                "<text class=\"mid\" x=\"%d\" y=\"%d\">%s</text>",
                (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, Html.text(below));
        for (int i = 0; i < lines.size(); i++) {
            line(svg, lines.get(i), i);
        }
        return svg.format("</svg>").toString();
    }

    private void line(Formatter svg, Line line, int number) {
        Formatter path = new Formatter(Locale.ROOT);
        line.points()
                .forEach(point ->
                        path.format("%s%.1f %.1f", path.toString().isEmpty() ? "M" : "L", x(point.x()), y(point.y())));
        svg.format("<path class=\"line l%d\" d=\"%s\"/>", number, path);
        int y = TOP + 14 + 20 * number;
        svg.format("<path class=\"line l%d\" d=\"M%d %dh18\"/>", number, WIDTH - RIGHT + 12, y - 4);
        svg.format("<text x=\"%d\" y=\"%d\">%s</text>", WIDTH - RIGHT + 36, y, Html.text(line.name()));
    }

    private double x(double value) {
        return LEFT + share(xTicks, value) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - share(yTicks, value) * (HEIGHT - BOTTOM - TOP);
    }

    private static double share(List<Tick> ticks, double value) {
        double from = ticks.getFirst().at();
        double to = ticks.getLast().at();
        return to > from ? Math.clamp((value - from) / (to - from), 0, 1) : 0;
    }
}
