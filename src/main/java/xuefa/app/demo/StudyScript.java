package xuefa.app.demo;

import java.util.List;

/** What {@code demo/study.yaml} says. Absent texts are empty, absent numbers 0. */
record StudyScript(Meetings meetings, List<SessionLine> sessions) {
    /** @param without the number of the meeting that had no study before it */
    record Meetings(String unit, int count, int without, String whyNot, List<Topic> titles) {}

    record Topic(String title, String law) {}

    /**
     * @param at which part of the year so far has gone by; counts where {@code time} is not {@code now} and days is 0
     * @param length in days, 0 for one
     * @param excused places in the team, the first is 1
     */
    record SessionLine(
            String unit,
            String kind,
            String title,
            double at,
            int days,
            String time,
            int length,
            int minutes,
            String place,
            String speaker,
            String speakerRole,
            String law,
            String stage,
            List<Integer> excused,
            List<Integer> absent,
            List<String> guests) {
        SessionLine {
            excused = excused == null ? List.of() : List.copyOf(excused);
            absent = absent == null ? List.of() : List.copyOf(absent);
            guests = guests == null ? List.of() : List.copyOf(guests);
        }
    }
}
