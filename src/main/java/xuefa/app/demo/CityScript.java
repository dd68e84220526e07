package xuefa.app.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * What {@code resources/demo/city.yaml} says.
 *
 * @param people officers and supervisors of the whole city, those who are there already among them
 * @param departments of every region
 */
record CityScript(
        int people,
        String division,
        String since,
        List<Integer> officersAged,
        List<Department> departments,
        List<Region> regions,
        DemoScript.ExamLine exam) {

    LocalDate firstDay() {
        return LocalDate.parse(since);
    }

    /** @param parts of a region's officers */
    record Department(String name, String area, int parts) {}

    /**
     * A part of the city that stands directly below it, or the city itself.
     *
     * @param officers in its departments; 0: whoever is left
     * @param supervisors in its bureau of justice
     */
    record Region(String name, String kind, int officers, int supervisors, List<Place> below) {
        boolean isCity() {
            return kind.equals("city");
        }
    }

    record Place(String name, String kind, int officers) {}
}
